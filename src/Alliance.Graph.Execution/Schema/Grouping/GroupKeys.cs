using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// What the rows of a node can be grouped by: its scalars and enums, the parts of its dates, its links, and along
/// these, two
/// links far, the scalars, enums and links of the nodes that they lead to; how many items its lists have, and the items
/// of some.
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
        keys.Fields(node.Fields, self, prefix: string.Empty, isNullable: false);

        // Link by link, so that a shorter way has its name first.
        var ways = new Queue<Way>([new Way(node, value => value, string.Empty, [node.ClrType], IsNullable: false)]);
        while (ways.TryDequeue(out var way))
        {
            foreach (var one in way.Node.Fields.OfType<OneFieldDefinition>().Where(way.CanFollow))
            {
                ways.Enqueue(keys.Follow(way, one));
            }
        }

        // Last, so that they take no name from what can be grouped by without them.
        keys.Lists(node.Fields, self, prefix: string.Empty);
        return keys._keys;
    }

    private void Fields(IEnumerable<FieldDefinition> fields, LambdaExpression owner, string prefix, bool isNullable)
    {
        foreach (var field in fields)
        {
            var name = Join(prefix, field.Name);
            switch (field)
            {
                case ValueFieldDefinition value:
                    Value(
                        value,
                        LinkedValues.Within(owner, value.Selector),
                        name,
                        links: 0,
                        isNullable || value.IsNullable
                    );
                    break;

                case OneFieldDefinition one:
                    Add(
                        new GroupKey(
                            name,
                            one.Description,
                            one.ModuleId,
                            one.ForeignKey,
                            one,
                            _definition.Node(one.Target)
                        )
                        {
                            IsNullable = one.IsNullable,
                        }
                    );
                    break;

                case SectionFieldDefinition section:
                    Fields(section.Fields, owner, name, isNullable);
                    break;
            }
        }
    }

    /// <summary>
    /// Numbers of items of lists, and items: of lists of scalars, and of nodes that are linked by a table of their own.
    /// </summary>
    private void Lists(IEnumerable<FieldDefinition> fields, LambdaExpression owner, string prefix)
    {
        foreach (var field in fields)
        {
            var name = Join(prefix, field.Name);
            switch (field)
            {
                case ValueFieldDefinition value
                    when value.Uses.HasFlag(FieldUses.Group) && ValueShape.Of(value.ClrType) is var shape:
                    if (shape.IsList && IsItem(shape.ElementType) && !value.IsComputed)
                    {
                        Scalars(value, LinkedValues.Within(owner, value.Selector), name);
                    }
                    else if (!shape.IsList && _definition.TryGetValue(shape.ElementType, out var type))
                    {
                        Lists(type.Fields, LinkedValues.Within(owner, value.Selector), name);
                    }

                    break;

                case ConnectionFieldDefinition many:
                    Nodes(many, _definition.Node(many.Target), name);
                    break;

                case SectionFieldDefinition section:
                    Lists(section.Fields, owner, name);
                    break;
            }
        }
    }

    private void Scalars(ValueFieldDefinition field, LambdaExpression list, string name)
    {
        Add(
            new GroupKey(
                name,
                $"An item of '{name}', in the group of each of which a row counts once; null for rows without one.",
                field.ModuleId,
                ListItem.Of(list)
            )
        );
        Count(name, field.ModuleId, LinkedValues.CountOf(list));
    }

    private void Nodes(ConnectionFieldDefinition many, NodeDefinition target, string name)
    {
        Count(name, many.ModuleId, LinkedValues.CountOf(many, target));
        if (many.Link is not ThroughLink)
        {
            // The items have one parent each; they are grouped from their own list, by the parent or by what they are.
            return;
        }

        Add(
            new GroupKey(
                name,
                $"One of '{name}', in the group of each of which a row counts once; null for rows without one.",
                many.ModuleId,
                ListItem.Of(many, target, target.Key),
                Target: target
            )
        );
        foreach (
            var field in target
                .Fields.OfType<ValueFieldDefinition>()
                .Where(field => IsKind(field) && !IsKey(target, field))
        )
        {
            Add(
                new GroupKey(
                    Join(name, field.Name),
                    $"'{field.Name}' of one of '{name}', in the group of each of which a row counts once.",
                    field.ModuleId,
                    ListItem.Of(many, target, field.Selector)
                )
            );
        }
    }

    private void Count(string name, string moduleId, LambdaExpression count) =>
        Add(
            new GroupKey(Join(name, "count"), $"How many '{name}' a row has; 0 is a group too.", moduleId, count)
            {
                IsNullable = false,
            }
        );

    /// <summary>
    /// Whether a value says which of a few kinds a node is of; texts may. What else a node says is grouped from its own
    /// list.
    /// </summary>
    private static bool IsKind(ValueFieldDefinition field) =>
        field.Uses.HasFlag(FieldUses.Group)
        && !field.IsComputed
        && ValueShape.Of(field.ClrType) is { IsList: false } shape
        && (shape.ElementType.IsEnum || shape.ElementType == typeof(string) || shape.ElementType == typeof(bool));

    /// <summary>The key makes the same groups as the link.</summary>
    private static bool IsKey(NodeDefinition node, ValueFieldDefinition field) =>
        field.Selector.Body is MemberExpression { Member: var own }
        && node.Key.Body is MemberExpression { Member: var key }
        && own == key;

    /// <summary>
    /// Whether both databases take such items out of a list as they are; what is no text or whole number SQLite holds
    /// otherwise in JSON than in columns.
    /// </summary>
    private static bool IsItem(Type type) => type.IsEnum || type == typeof(string) || type == typeof(int);

    private void Value(ValueFieldDefinition field, LambdaExpression value, string name, int links, bool isNullable)
    {
        if (!field.Uses.HasFlag(FieldUses.Group) || ValueShape.Of(field.ClrType) is not { IsList: false } shape)
        {
            return;
        }

        if (!shape.IsLeaf)
        {
            if (_definition.TryGetValue(shape.ElementType, out var type))
            {
                Fields(type.Fields, value, name, isNullable);
            }

            return;
        }

        // What a database calculates can be nothing where the graph says that it is something.
        isNullable |= field.IsComputed;
        Add(
            new GroupKey(name, field.Description, field.ModuleId, value)
            {
                IsNullable = isNullable,
                IsLinked = links > 0,
            }
        );
        foreach (var (part, meaning, read) in DateParts.Of(value, links))
        {
            Add(
                new GroupKey(name + part, $"{meaning} of '{name}'.", field.ModuleId, read)
                {
                    IsNullable = isNullable,
                    IsLinked = links > 0,
                }
            );
        }
    }

    /// <summary>A link of a node that a way leads to, and the target's own scalars and enums.</summary>
    private Way Follow(Way way, OneFieldDefinition one)
    {
        var target = _definition.Node(one.Target);
        var name = Join(way.Name, one.Name);
        var isNullable = way.IsNullable || one.IsNullable;
        Add(
            new GroupKey(name, one.Description, one.ModuleId, way.From(one.ForeignKey), one, target)
            {
                From = way.From,
                IsNullable = isNullable,
            }
        );
        Func<LambdaExpression, LambdaExpression> from = value => way.From(LinkedValues.Of(one, target, value));
        foreach (
            var field in target
                .Fields.OfType<ValueFieldDefinition>()
                .Where(field => ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false })
        )
        {
            Value(
                field,
                from(field.Selector),
                Join(name, field.Name),
                way.Types.Length,
                isNullable || field.IsNullable
            );
        }

        return new Way(target, from, name, [.. way.Types, one.Target], isNullable);
    }

    /// <summary>A node's own field comes first where a linked one would have the same name.</summary>
    private void Add(GroupKey key)
    {
        if (_names.Add(key.Name))
        {
            _keys.Add(key);
        }
    }

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>Links that lead from the rows to a node.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="From">A value of the row, from one of the node.</param>
    /// <param name="Name">What names of its fields begin with.</param>
    /// <param name="Types">The types on the way; no way leads back to one of them.</param>
    /// <param name="IsNullable">Whether the graph says of one of the links that it can lead nowhere.</param>
    private sealed record Way(
        NodeDefinition Node,
        Func<LambdaExpression, LambdaExpression> From,
        string Name,
        Type[] Types,
        bool IsNullable
    )
    {
        // With five, as filters have, the schema would be two and a half times as long.
        private const int MostLinks = 2;

        public bool CanFollow(OneFieldDefinition one) => Types.Length <= MostLinks && !Types.Contains(one.Target);
    }
}
