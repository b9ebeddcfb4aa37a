using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// What the rows of a node can be grouped by: its scalars and enums, the parts of its dates, its links, and along these, two
/// links far, the scalars, enums and links of the nodes that they lead to.
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

        // Link by link, so that a shorter way has its name first.
        var ways = new Queue<Way>([new Way(node, value => value, string.Empty, [node.ClrType])]);
        while (ways.TryDequeue(out var way))
        {
            foreach (var one in way.Node.Fields.OfType<OneFieldDefinition>().Where(way.CanFollow))
            {
                ways.Enqueue(keys.Follow(way, one));
            }
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
                    Value(value, LinkedValues.Within(owner, value.Selector), name, links: 0);
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

    private void Value(ValueFieldDefinition field, LambdaExpression value, string name, int links)
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
        foreach (var (part, meaning, read) in DateParts.Of(value).Where(part => DateParts.AreFor(part.Suffix, links)))
        {
            Add(new GroupKey(name + part, $"{meaning} of '{name}'.", field.ModuleId, read));
        }
    }

    /// <summary>A link of a node that a way leads to, and the target's own scalars and enums.</summary>
    private Way Follow(Way way, OneFieldDefinition one)
    {
        var target = _definition.Node(one.Target);
        var name = Join(way.Name, one.Name);
        Add(new GroupKey(name, one.Description, one.ModuleId, way.From(one.ForeignKey), one, target) { From = way.From });
        Func<LambdaExpression, LambdaExpression> from = value => way.From(LinkedValues.Of(one, target, value));
        foreach (var field in target.Fields.OfType<ValueFieldDefinition>().Where(field => ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false }))
        {
            Value(field, from(field.Selector), Join(name, field.Name), way.Types.Length);
        }

        return new Way(target, from, name, [.. way.Types, one.Target]);
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

    /// <summary>Links that lead from the rows to a node.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="From">A value of the row, from one of the node.</param>
    /// <param name="Name">What names of its fields begin with.</param>
    /// <param name="Types">The types on the way; no way leads back to one of them.</param>
    private sealed record Way(NodeDefinition Node, Func<LambdaExpression, LambdaExpression> From, string Name, Type[] Types)
    {
        // With five, as filters have, the schema would be two and a half times as long.
        private const int MostLinks = 2;

        public bool CanFollow(OneFieldDefinition one) => Types.Length <= MostLinks && !Types.Contains(one.Target);
    }

    private static class DateParts
    {
        /// <summary>Whether dates behind so many links have a part: each costs three lines of the schema.</summary>
        public static bool AreFor(string suffix, int links)
            => suffix switch
            {
                "Year" => true,
                "Month" => links < 2,
                _ => links == 0,
            };

        public static IEnumerable<(string Suffix, string Meaning, LambdaExpression Value)> Of(LambdaExpression date)
        {
            var type = Nullable.GetUnderlyingType(date.ReturnType) ?? date.ReturnType;
            if (type == typeof(PartialDate))
            {
                var argument = date.ReturnType == typeof(PartialDate?) ? date.Body : Expression.Convert(date.Body, typeof(PartialDate?));
                foreach (var part in Years(Expression.Lambda(Expression.Call(typeof(PartialDateYear), nameof(PartialDateYear.Of), null, argument), date.Parameters)))
                {
                    yield return part;
                }
            }
            else if (type == typeof(DateOnly) || type == typeof(DateTime))
            {
                foreach (var part in Years(Part(date, nameof(DateTime.Year))))
                {
                    yield return part;
                }

                yield return ("Month", "The month, 1 to 12,", Part(date, nameof(DateTime.Month)));
            }
        }

        private static IEnumerable<(string Suffix, string Meaning, LambdaExpression Value)> Years(LambdaExpression year)
        {
            yield return ("Year", "The year", year);
            yield return ("FiveYears", "The first of five years, 2005 for 2005 to 2009,", Bin(year, 5));
            yield return ("Decade", "The first year of the decade, 2000 for 2000 to 2009,", Bin(year, 10));
        }

        private static LambdaExpression Bin(LambdaExpression year, int size)
        {
            var width = Expression.Constant(size, year.ReturnType);
            return Expression.Lambda(Expression.Multiply(Expression.Divide(year.Body, width), width), year.Parameters);
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
