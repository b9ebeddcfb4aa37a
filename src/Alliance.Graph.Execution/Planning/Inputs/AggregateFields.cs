using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// Finds what aggregates, conditions on them and orders by them mean: all three follow the same paths along the
/// definition.
/// </summary>
internal sealed class AggregateFields(GraphDefinition definition, LinkKeys links)
{
    /// <summary>What a field is: a value, or an object with fields of its own.</summary>
    public AggregateField Of(FieldDefinition field, LambdaExpression owner)
    {
        switch (field)
        {
            case OneFieldDefinition one:
                return new AggregateField(links.Of(one, definition.Node(one.Target)), null, owner);

            case ConnectionFieldDefinition many:
                return new AggregateField(null, [AggregatePart.CountOf(many, definition)], owner);

            case SectionFieldDefinition section:
                return new AggregateField(null, section.Fields, owner);

            case ValueFieldDefinition value when ValueShape.Of(value.ClrType).IsLeaf:
                return new AggregateField(LinkedValues.Within(owner, value.Selector), null, owner);

            case ValueFieldDefinition value
                when definition.TryGetValue(ValueShape.Of(value.ClrType).ElementType, out var type):
                return new AggregateField(null, type.Fields, LinkedValues.Within(owner, value.Selector));

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be aggregated.");
        }
    }

    /// <summary>The row itself, where paths begin.</summary>
    public static LambdaExpression Row(NodeDefinition node)
    {
        var row = Expression.Parameter(node.ClrType, "row");
        return Expression.Lambda(row, row);
    }
}

/// <summary>A field that can be aggregated.</summary>
/// <param name="Value">The value, from the row; null if the field is an object.</param>
/// <param name="Fields">Fields of the object.</param>
/// <param name="Owner">The object, from the row.</param>
internal readonly record struct AggregateField(
    LambdaExpression? Value,
    IReadOnlyList<FieldDefinition>? Fields,
    LambdaExpression Owner
);
