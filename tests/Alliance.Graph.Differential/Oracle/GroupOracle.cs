using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Rows in groups of equal keys.</summary>
internal sealed class GroupOracle(Memory memory, SelectedFields selected, ObjectOracle objects)
{
    private const int DefaultGroups = 100;
    private const int DefaultRows = 25;

    private readonly AggregateOracle _aggregates = new(memory, selected);

    /// <summary>A list of groups, with pages.</summary>
    /// <param name="name">Name of the list that is grouped.</param>
    /// <param name="node">What it lists.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="where">Its filter.</param>
    /// <param name="field">What is asked of the groups.</param>
    public Expected List(
        string name,
        NodeDefinition node,
        IReadOnlyList<object> rows,
        Input? where,
        SelectedField field
    )
    {
        var (keys, order, groups) = Of(node, rows, field);
        var running = new Dictionary<Group, IReadOnlyList<object>>(ReferenceEqualityComparer.Instance);
        List<object> ahead = [];
        groups.ForEach(group =>
        {
            ahead.AddRange(group.Rows);
            running.Add(group, [.. ahead]);
        });
        var names = string.Join(',', keys.Select(key => key.Name));
        var list = ListName.Of(
            $"{ListName.Of($"{name}.groups", where, null)}({names})",
            selected.Argument(field, "having"),
            selected.Argument(field, "order")
        );
        var page = new PageOracle(list, order, groups, field, selected, DefaultGroups);
        return selected.Object(
            field.Below,
            "",
            part =>
                page.Part(
                    part,
                    (item, below) =>
                        selected.Object(
                            below,
                            $"{node.Name}Group",
                            value =>
                                value.Field.Name switch
                                {
                                    "runningCount" => Expected.Leaf(running[(Group)item].Count),
                                    "aggregate" => _aggregates.Of(
                                        node,
                                        ((Group)item).Rows,
                                        value,
                                        running[(Group)item]
                                    ),
                                    "nodes" => selected.Notes.OrNull(() => Rows(node, (Group)item, value)),
                                    "share" => Expected.Leaf((double)((Group)item).Rows.Count / rows.Count),
                                    _ => Part(node, keys, (Group)item, value),
                                }
                        )
                )
        );
    }

    /// <summary>The first rows of a group.</summary>
    private ExpectedList Rows(NodeDefinition node, Group group, SelectedField field)
    {
        var (where, keys) = (
            selected.Argument(field, "where"),
            new OrderOracle(memory).Keys(node, selected.Argument(field, "order"))
        );
        var filter = new FilterOracle(memory);
        List<(object Row, IReadOnlyList<object?> Keys)> rows =
        [
            .. group
                .Rows.Where(row => where is null || filter.Holds(node.Fields, row, where))
                .Select(row => (row, (IReadOnlyList<object?>)[.. keys.Select(key => key.Read(row))])),
        ];
        rows.Sort((one, other) => OrderKey.Compare(keys, one.Keys, other.Keys));
        var first = selected.Number(field, "first");
        if (first is null && rows.Count > DefaultRows)
        {
            selected.Notes.Cut(DefaultRows);
        }

        return new ExpectedList([
            .. rows.Take(first ?? DefaultRows).Select(row => objects.Node(node, row.Row, field.Below)),
        ]);
    }

    private (List<GroupKeyDefinition> Keys, List<OrderKey> Order, List<Group> Groups) Of(
        NodeDefinition node,
        IReadOnlyList<object> rows,
        SelectedField field
    )
    {
        var known = GroupKeyDefinition.Of(memory, node);
        List<GroupKeyDefinition> keys =
        [
            .. ((ListInput)selected.Argument(field, "keys")!)
                .Items.Select(item =>
                    known.Values.Single(key =>
                        DocumentWriter.EnumText(key.Name) == ((EnumName)((LeafInput)item).Value!).Text
                    )
                )
                .Distinct(),
        ];
        var having = selected.Argument(field, "having");
        var order = Order(node, keys, selected.Argument(field, "order"));
        List<Group> groups =
        [
            .. rows.SelectMany(row => GroupKeyDefinition.KeysOf(keys, row).Select(values => (values, row)))
                .GroupBy(pair => pair.values, pair => pair.row, new SameKeys())
                .Select(group => new Group(group.Key, [.. group]))
                .Where(group => having is null || Holds(node, group, having)),
        ];
        groups.Sort(
            (one, other) =>
                OrderKey.Compare(
                    order,
                    [.. order.Select(key => key.Read(one))],
                    [.. order.Select(key => key.Read(other))]
                )
        );
        return (keys, order, groups);
    }

    /// <summary>Groups that are no list of their own.</summary>
    public Expected Groups(NodeDefinition node, IReadOnlyList<object> rows, SelectedField field)
    {
        var (keys, _, groups) = Of(node, rows, field);
        var first = selected.Number(field, "first");
        if (first is null && groups.Count > DefaultGroups)
        {
            throw new FieldFault("GROUPS_LIMIT");
        }

        if (groups.Count > first)
        {
            selected.Notes.Cut(first.Value);
        }

        return new ExpectedList([
            .. groups
                .Take(first ?? DefaultGroups)
                .Select(group =>
                    selected.Object(field.Below, $"{node.Name}Group", part => Part(node, keys, group, part))
                ),
        ]);
    }

    private Expected Part(NodeDefinition node, List<GroupKeyDefinition> keys, Group group, SelectedField part) =>
        part.Field.Name switch
        {
            "count" => Expected.Leaf(group.Rows.Count),
            "aggregate" => _aggregates.Of(node, group.Rows, part),
            _ => selected.Object(part.Below, $"{node.Name}GroupKeyValues", key => Key(keys, group, key)),
        };

    private Expected Key(List<GroupKeyDefinition> keys, Group group, SelectedField field)
    {
        var index = keys.FindIndex(key => key.Name == field.Field.Name);
        return keys[index].Target is { } type && group.Keys[index] is { } target
            ? objects.Node(memory.Definition.Node(type), memory.Find(type, target)!, field.Below)
            : Expected.Leaf(group.Keys[index]);
    }

    private bool Holds(NodeDefinition node, Group group, Input having) =>
        ((ObjectInput)having).Fields.All(condition =>
            condition.Name switch
            {
                "and" => ((ListInput)condition.Value).Items.All(part => Holds(node, group, part)),
                "or" => ((ListInput)condition.Value).Items.Any(part => Holds(node, group, part)),
                "not" => !Holds(node, group, condition.Value),
                "count" => ValueOracle.Holds(group.Rows.Count, condition.Value),
                _ => AggregateHolds(node, group, [], condition.Value),
            }
        );

    /// <summary>Follows the path down to a function; below it stand the conditions.</summary>
    private bool AggregateHolds(NodeDefinition node, Group group, IReadOnlyList<string> path, Input input) =>
        ((ObjectInput)input).Fields.All(field =>
            AggregateOracle.Functions.Contains(field.Name)
                ? ValueOracle.Holds(_aggregates.Value(node, group.Rows, [.. path, field.Name]), field.Value)
                : AggregateHolds(node, group, [.. path, field.Name], field.Value)
        );

    /// <summary>What groups are ordered by; after it come the keys.</summary>
    private List<OrderKey> Order(NodeDefinition node, List<GroupKeyDefinition> keys, Input? order) =>
        [
            .. (order is ListInput list ? list.Items : []).Select(entry => By(node, keys, (ObjectInput)entry)),
            .. keys.Select((_, index) => new OrderKey(group => ((Group)group).Keys[index], false)),
        ];

    private OrderKey By(NodeDefinition node, List<GroupKeyDefinition> keys, ObjectInput entry)
    {
        var path = new List<string>();
        Input value = entry;
        while (value is ObjectInput inner)
        {
            path.Add(inner.Fields.Single().Name);
            value = inner.Fields.Single().Value;
        }

        return new OrderKey(
            path[0] switch
            {
                "count" => group => ((Group)group).Rows.Count,
                "key" => group => ((Group)group).Keys[keys.FindIndex(key => key.Name == path[1])],
                _ => group => _aggregates.Value(node, ((Group)group).Rows, [.. path.Skip(1)]),
            },
            OrderOracle.IsDescending(value)
        );
    }

    /// <summary>Rows with equal keys.</summary>
    private sealed record Group(IReadOnlyList<object?> Keys, IReadOnlyList<object> Rows);
}
