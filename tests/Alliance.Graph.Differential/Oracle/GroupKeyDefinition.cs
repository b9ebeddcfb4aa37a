using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Something that rows can be grouped by.</summary>
/// <param name="Name">Name of the key's field.</param>
/// <param name="Read">The value, from a row, or from an item of the list; of a link the key of the node that it leads
/// to.</param>
/// <param name="Target">What it leads to, if it is a link.</param>
internal sealed record GroupKeyDefinition(string Name, Func<object, object?> Read, Type? Target = null)
{
    /// <summary>The list whose items the key is read of; null for a value of the row.</summary>
    public ListOfItems? List { get; init; }

    private const int MostLinks = 5;

    /// <summary>
    /// All keys of a node, as the documentation says: values, the year and month of dates, links, and values of linked
    /// nodes.
    /// </summary>
    public static IReadOnlyDictionary<string, GroupKeyDefinition> Of(Memory memory, NodeDefinition node)
    {
        var keys = new Dictionary<string, GroupKeyDefinition>();
        Fields(node.Fields, row => row, "");
        var nodes = new Queue<(NodeDefinition Node, Func<object, object?> Row, string Name, Type[] Above)>([
            (node, row => row, "", [node.ClrType]),
        ]);
        while (nodes.TryDequeue(out var from))
        {
            foreach (
                var one in from
                    .Node.Fields.OfType<OneFieldDefinition>()
                    .Where(one => from.Above.Length <= MostLinks && !from.Above.Contains(one.Target))
            )
            {
                var (target, name) = (memory.Definition.Node(one.Target), Join(from.Name, one.Name));
                Func<object, object?> read = row => memory.One(one, from.Row(row));
                keys.TryAdd(
                    name,
                    new GroupKeyDefinition(
                        name,
                        row => read(row) is { } linked ? memory.Read(target.Key, linked) : null,
                        one.Target
                    )
                );
                Fields(
                    [
                        .. target
                            .Fields.OfType<ValueFieldDefinition>()
                            .Where(field => ValueShape.Of(field.ClrType).IsLeaf),
                    ],
                    read,
                    name
                );
                nodes.Enqueue((target, read, name, [.. from.Above, one.Target]));
            }
        }

        Lists(node.Fields, row => row, "");
        return keys;

        static string Join(string prefix, string name) =>
            prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

        void Lists(IReadOnlyList<FieldDefinition> fields, Func<object, object?> owner, string prefix)
        {
            foreach (var field in fields)
            {
                var name = Join(prefix, field.Name);
                switch (field)
                {
                    case SectionFieldDefinition section:
                        Lists(section.Fields, owner, name);
                        break;

                    case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: true, IsLeaf: true }:
                        keys.TryAdd(
                            name,
                            new GroupKeyDefinition(name, item => item)
                            {
                                List = new(name, row => memory.Items(value, owner(row))),
                            }
                        );
                        Count(name, row => memory.Items(value, owner(row)).Count);
                        break;

                    case ValueFieldDefinition value
                        when ValueShape.Of(value.ClrType) is { IsList: false, IsLeaf: false } shape
                            && memory.Definition.TryGetValue(shape.ElementType, out var type):
                        Lists(type.Fields, row => memory.Read(value.Selector, owner(row)), name);
                        break;

                    case ConnectionFieldDefinition many:
                        Count(name, row => memory.Many(many, row).Count);
                        if (many.Link is ThroughLink)
                        {
                            var (target, list) = (
                                memory.Definition.Node(many.Target),
                                new ListOfItems(name, row => memory.Many(many, row))
                            );
                            keys.TryAdd(
                                name,
                                new GroupKeyDefinition(name, item => memory.Read(target.Key, item), many.Target)
                                {
                                    List = list,
                                }
                            );
                            foreach (var value in target.Fields.OfType<ValueFieldDefinition>())
                            {
                                keys.TryAdd(
                                    Join(name, value.Name),
                                    new GroupKeyDefinition(
                                        Join(name, value.Name),
                                        item => memory.Read(value.Selector, item)
                                    )
                                    {
                                        List = list,
                                    }
                                );
                            }
                        }

                        break;
                }
            }
        }

        void Count(string list, Func<object, int> count) =>
            keys.TryAdd($"{list}Count", new GroupKeyDefinition($"{list}Count", row => count(row)));

        void Fields(IReadOnlyList<FieldDefinition> fields, Func<object, object?> owner, string prefix)
        {
            foreach (var field in fields)
            {
                var name = Join(prefix, field.Name);
                switch (field)
                {
                    case OneFieldDefinition one:
                        var target = memory.Definition.Node(one.Target);
                        keys.TryAdd(
                            name,
                            new GroupKeyDefinition(
                                name,
                                row =>
                                    memory.One(one, owner(row)) is { } linked ? memory.Read(target.Key, linked) : null,
                                one.Target
                            )
                        );
                        break;

                    case SectionFieldDefinition section:
                        Fields(section.Fields, owner, name);
                        break;

                    case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: false } shape:
                        Func<object, object?> read = row => memory.Read(value.Selector, owner(row));
                        if (shape.IsLeaf)
                        {
                            keys.TryAdd(name, new GroupKeyDefinition(name, read));
                            keys.TryAdd(
                                $"{name}Year",
                                new GroupKeyDefinition($"{name}Year", row => Part(read(row), day => day.Year))
                            );
                            keys.TryAdd(
                                $"{name}FiveYears",
                                new GroupKeyDefinition(
                                    $"{name}FiveYears",
                                    row => Part(read(row), day => day.Year / 5 * 5)
                                )
                            );
                            keys.TryAdd(
                                $"{name}Decade",
                                new GroupKeyDefinition(
                                    $"{name}Decade",
                                    row => Part(read(row), day => day.Year / 10 * 10)
                                )
                            );
                            keys.TryAdd(
                                $"{name}Month",
                                new GroupKeyDefinition($"{name}Month", row => Part(read(row), day => day.Month))
                            );
                            keys.TryAdd(
                                $"{name}YearMonth",
                                new GroupKeyDefinition($"{name}YearMonth", row => Month(read(row)))
                            );
                            keys.TryAdd(
                                $"{name}Quarter",
                                new GroupKeyDefinition($"{name}Quarter", row => Quarter(read(row)))
                            );
                        }
                        else if (memory.Definition.TryGetValue(shape.ElementType, out var type))
                        {
                            Fields(type.Fields, read, name);
                        }

                        break;
                }
            }
        }
    }

    /// <summary>The combinations of items of lists that a row is grouped by, with the keys that each gives.</summary>
    public static IEnumerable<IReadOnlyList<object?>> KeysOf(IReadOnlyList<GroupKeyDefinition> keys, object row)
    {
        List<Dictionary<string, object?>> chosen =
        [
            [],
        ];
        foreach (var list in keys.Select(key => key.List).OfType<ListOfItems>().DistinctBy(list => list.Name))
        {
            var items = list.Of(row).DefaultIfEmpty().ToList();
            chosen =
            [
                .. chosen.SelectMany(some =>
                    items.Select(item => new Dictionary<string, object?>(some) { [list.Name] = item })
                ),
            ];
        }

        return chosen
            .Select(some =>
                (IReadOnlyList<object?>)
                    [
                        .. keys.Select(key =>
                            key.List is null ? key.Read(row)
                            : some[key.List.Name] is { } item ? key.Read(item)
                            : null
                        ),
                    ]
            )
            .Distinct(new SameKeys());
    }

    private static object? Month(object? value) =>
        value switch
        {
            PartialDate { Month: { } month } date => PartialDate.FromMonth(date.Year, month),
            PartialDate date => date,
            DateOnly day => PartialDate.FromMonth(day.Year, day.Month),
            DateTime moment => PartialDate.FromMonth(moment.Year, moment.Month),
            _ => null,
        };

    private static object? Quarter(object? value) =>
        Month(value) is PartialDate date
            ? date.Month is { } month
                ? $"{date.Year:0000}-Q{(month + 2) / 3}"
                : date.ToString()
            : null;

    private static object? Part(object? value, Func<DateOnly, int> part) =>
        value switch
        {
            PartialDate date => part(date.FirstDay),
            DateOnly day => part(day),
            DateTime moment => part(DateOnly.FromDateTime(moment)),
            _ => null,
        };
}

/// <summary>A list of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">Its items, from the row.</param>
internal sealed record ListOfItems(string Name, Func<object, IReadOnlyList<object?>> Of);
