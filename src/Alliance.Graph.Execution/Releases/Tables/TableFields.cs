using System.Linq.Expressions;
using System.Text;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>
/// The fields of a type that become columns: what is stored of a row, and the keys of what it links to. What is
/// calculated is left to the
/// graph, and lists of objects, which are no cells, to the database.
/// </summary>
internal sealed class TableFields(GraphDefinition definition)
{
    /// <summary>Writes the fields of a type as a selection, and names their columns.</summary>
    /// <param name="node">The type.</param>
    /// <param name="prefix">What stands ahead of the names of columns.</param>
    /// <param name="columns">Takes them.</param>
    public string Select(NodeDefinition node, string prefix, List<string> columns)
    {
        var text = new StringBuilder();
        foreach (var field in node.Fields)
        {
            switch (field)
            {
                case ValueFieldDefinition { IsComputed: false } value:
                    Value(text, value, prefix, columns);
                    break;
                case OneFieldDefinition one when KeyOf(definition.Node(one.Target)) is { } key:
                    text.Append($"{one.Name} {{ {key.Name} }} ");
                    columns.Add($"{prefix}{one.Name}.{key.Name}");
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The field that shows the key of a type; null if none does.</summary>
    public static ValueFieldDefinition? KeyOf(NodeDefinition node) =>
        node
            .Fields.OfType<ValueFieldDefinition>()
            .FirstOrDefault(field => Member(field.Selector) is { } member && member == Member(node.Key));

    private void Value(StringBuilder text, ValueFieldDefinition field, string prefix, List<string> columns)
    {
        var shape = ValueShape.Of(field.ClrType);
        if (shape.IsLeaf)
        {
            text.Append($"{field.Name} ");
            columns.Add($"{prefix}{field.Name}");
        }
        else if (!shape.IsList && definition.TryGetValue(shape.ElementType, out var parts))
        {
            text.Append($"{field.Name} {{ ");
            foreach (var part in parts.Fields)
            {
                Value(text, part, $"{prefix}{field.Name}.", columns);
            }

            text.Append("} ");
        }
    }

    private static System.Reflection.MemberInfo? Member(LambdaExpression selector)
    {
        var body = selector.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            body = convert.Operand;
        }

        return body is MemberExpression { Expression: ParameterExpression } member ? member.Member : null;
    }
}
