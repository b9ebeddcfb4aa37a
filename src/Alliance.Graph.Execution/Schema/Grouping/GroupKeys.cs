using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// What the rows of a node can be grouped by: its scalars and enums, the parts of its dates, its links, and the scalars and
/// enums of the nodes that it links to itself.
/// </summary>
internal sealed class GroupKeys
{
    private readonly GraphDefinition _definition;
    private readonly List<GroupKey> _keys = [];
    private readonly HashSet<string> _names = [];

    private GroupKeys(GraphDefinition definition) => _definition = definition;

    public static IReadOnlyList<GroupKey> Of(GraphDefinition definition, NodeDefinition node)
    {
        var keys = new GroupKeys(definition);
        var row = Expression.Parameter(node.ClrType, "row");
        var self = Expression.Lambda(row, row);
        keys.Fields(node.Fields, self, prefix: string.Empty);
        foreach (var one in node.Fields.OfType<OneFieldDefinition>())
        {
            keys.OfTarget(one);
        }

        return keys._keys;
    }

    private void Fields(IEnumerable<FieldDefinition> fields, LambdaExpression owner, string prefix)
    {
        foreach (var field in fields)
        {
            var name = Join(prefix, field.Name);
            switch (field)
            {
                case ValueFieldDefinition value:
                    Value(value, LinkedValues.Within(owner, value.Selector), name);
                    break;

                case OneFieldDefinition one:
                    Add(new GroupKey(name, one.Description, one.ModuleId, one.ForeignKey, one, _definition.Node(one.Target)));
                    break;

                case SectionFieldDefinition section:
                    Fields(section.Fields, owner, name);
                    break;
            }
        }
    }

    private void Value(ValueFieldDefinition field, LambdaExpression value, string name)
    {
        if (!field.Uses.HasFlag(FieldUses.Group) || ValueShape.Of(field.ClrType) is not { IsList: false } shape)
        {
            return;
        }

        if (!shape.IsLeaf)
        {
            if (_definition.TryGetValue(shape.ElementType, out var type))
            {
                Fields(type.Fields, value, name);
            }

            return;
        }

        Add(new GroupKey(name, field.Description, field.ModuleId, value));
        foreach (var (part, meaning, read) in DateParts.Of(value))
        {
            Add(new GroupKey(name + part, $"{meaning} of '{name}'.", field.ModuleId, read));
        }
    }

    /// <summary>The target's own scalars and enums; not what it links to in its turn.</summary>
    private void OfTarget(OneFieldDefinition one)
    {
        var target = _definition.Node(one.Target);
        foreach (var field in target.Fields.OfType<ValueFieldDefinition>().Where(field => ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false }))
        {
            Value(field, LinkedValues.Of(one, target, field.Selector), Join(one.Name, field.Name));
        }
    }

    /// <summary>A node's own field comes first where a linked one would have the same name.</summary>
    private void Add(GroupKey key)
    {
        if (_names.Add(key.Name))
        {
            _keys.Add(key);
        }
    }

    private static string Join(string prefix, string name)
        => prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

    private static class DateParts
    {
        public static IEnumerable<(string Suffix, string Meaning, LambdaExpression Value)> Of(LambdaExpression date)
        {
            var type = Nullable.GetUnderlyingType(date.ReturnType) ?? date.ReturnType;
            if (type == typeof(PartialDate))
            {
                var argument = date.ReturnType == typeof(PartialDate?) ? date.Body : Expression.Convert(date.Body, typeof(PartialDate?));
                yield return ("Year", "The year", Expression.Lambda(
                    Expression.Call(typeof(PartialDateYear), nameof(PartialDateYear.Of), null, argument), date.Parameters));
            }
            else if (type == typeof(DateOnly) || type == typeof(DateTime))
            {
                yield return ("Year", "The year", Part(date, nameof(DateTime.Year)));
                yield return ("Month", "The month, 1 to 12,", Part(date, nameof(DateTime.Month)));
            }
        }

        private static LambdaExpression Part(LambdaExpression date, string part)
        {
            if (Nullable.GetUnderlyingType(date.ReturnType) is null)
            {
                return Expression.Lambda(Expression.Property(date.Body, part), date.Parameters);
            }

            var value = Expression.Convert(Expression.Property(Expression.Property(date.Body, "Value"), part), typeof(int?));
            return Expression.Lambda(
                Expression.Condition(
                    Expression.Equal(date.Body, Expression.Constant(null, date.ReturnType)), Expression.Constant(null, typeof(int?)), value),
                date.Parameters);
        }
    }
}
