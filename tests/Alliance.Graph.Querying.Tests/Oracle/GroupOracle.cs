using System.Globalization;
using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>What is calculated of many rows, and their groups.</summary>
internal sealed class GroupOracle(Memory memory, NodeDefinition node)
{
    private const int MostLinks = 5;

    private IReadOnlyDictionary<string, Func<object?, object?>> Keys => field ??= FindKeys();

    /// <summary>The items of lists that are keys, by the list's name.</summary>
    private Dictionary<string, Func<object, IEnumerable<object?>>> Lists { get; } = [];

    /// <summary>For keys that are items the list and the value.</summary>
    private Dictionary<string, (string List, Func<object?, object?> Read)> Items { get; } = [];

    /// <summary>The value of a function; its path ends in the function's name.</summary>
    public object? Aggregate(IEnumerable<object> rows, IReadOnlyList<string> path)
    {
        var all = rows.ToList();
        if (path.Count == 1)
        {
            return all.Count;
        }

        var read = Reader(node.Fields, row => row, path.SkipLast(1).ToList());
        var values = all.Select(read).OfType<object>().ToList();
        return path[^1] switch
        {
            "min" => values.Count == 0
                ? null
                : values.Aggregate((one, other) => Values.Compare(one, other) <= 0 ? one : other),
            "max" => values.Count == 0
                ? null
                : values.Aggregate((one, other) => Values.Compare(one, other) >= 0 ? one : other),
            "sum" => Sum(values),
            "avg" => values.Count == 0
                ? null
                : Convert.ToDouble(Sum(values), CultureInfo.InvariantCulture) / values.Count,
            "distinctCount" => Distinct(values),
            "median" => Statistic.Quantile(values, 0.5),
            "stdDev" => Statistic.Deviation(values, 0),
            "stdDevSample" => Statistic.Deviation(values, 1),
            var name when Statistic.QuantileOf(name) is { } p => Statistic.Quantile(values, p),
            _ => throw new NotSupportedException($"The oracle does not know the function '{path[^1]}'."),
        };
    }

    /// <summary>The groups of rows in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">Names of the keys.</param>
    /// <param name="having">Only groups that fulfil it.</param>
    /// <param name="order">Their order; after it come the keys.</param>
    /// <param name="known">Keys of which there are groups in any case.</param>
    public IReadOnlyList<RowGroup> Group(
        IEnumerable<object> rows,
        IReadOnlyList<string> keys,
        Input? having = null,
        Input? order = null,
        IReadOnlyList<IReadOnlyList<object?>>? known = null
    )
    {
        _ = Keys;
        var groups = new List<RowGroup>();
        foreach (var row in rows)
        {
            foreach (var values in KeysOf(row, keys))
            {
                var group = groups.Find(known =>
                    known.Keys.Zip(values).All(pair => Values.Same(pair.First, pair.Second))
                );
                if (group is null)
                {
                    group = new RowGroup(values, []);
                    groups.Add(group);
                }

                // Once in each group, however many items lead to it.
                if (!ReferenceEquals(group.Rows.LastOrDefault(), row))
                {
                    group.Rows.Add(row);
                }
            }
        }

        groups.AddRange([
            .. (known ?? [])
                .Where(values =>
                    !groups.Exists(group => group.Keys.Zip(values).All(pair => Values.Same(pair.First, pair.Second)))
                )
                .Select(values => new RowGroup(values, [])),
        ]);
        var entries = (order is ListInput list ? list.Items : [])
            .Select(entry => By(keys, ((ObjectInput)entry).Fields.Single()))
            .Concat(keys.Select((_, index) => (new Func<RowGroup, object?>(group => group.Keys[index]), false)))
            .ToList();
        groups = [.. groups.Where(group => having is null || Holds(group, having))];
        groups.Sort(
            (one, other) =>
                entries
                    .Select(entry => OrderOracle.Compare(entry.Item1(one), entry.Item1(other), entry.Item2))
                    .FirstOrDefault(difference => difference != 0)
        );
        return groups;
    }

    /// <summary>
    /// The keys of a row: one list of them for each combination of items of the lists that it is grouped by.
    /// </summary>
    private IEnumerable<List<object?>> KeysOf(object row, IReadOnlyList<string> keys)
    {
        IEnumerable<Dictionary<string, object?>> items =
        [
            [],
        ];
        foreach (var list in keys.Where(key => Items.ContainsKey(key)).Select(key => Items[key].List).Distinct())
        {
            var all = Lists[list](row).DefaultIfEmpty().ToList();
            items = items
                .SelectMany(chosen => all.Select(item => new Dictionary<string, object?>(chosen) { [list] = item }))
                .ToList();
        }

        return items.Select(chosen =>
            keys.Select(key => Items.TryGetValue(key, out var item) ? item.Read(chosen[item.List]) : Keys[key](row))
                .ToList()
        );
    }

    private bool Holds(RowGroup group, Input having) =>
        ((ObjectInput)having).Fields.All(condition =>
            condition.Name switch
            {
                "and" => ((ListInput)condition.Value).Items.All(part => Holds(group, part)),
                "or" => ((ListInput)condition.Value).Items.Any(part => Holds(group, part)),
                "not" => !Holds(group, condition.Value),
                "count" => FilterOracle.ValueHolds(group.Rows.Count, condition.Value),
                _ => AggregateHolds(group, [], condition.Value),
            }
        );

    /// <summary>Follows the path down to a function; below it stand the conditions.</summary>
    private bool AggregateHolds(RowGroup group, IReadOnlyList<string> path, Input input) =>
        ((ObjectInput)input).Fields.All(field =>
            field.Name == "quantile"
                ? FilterOracle.ValueHolds(
                    Aggregate(group.Rows, [.. path, Statistic.Quantile(P(field.Value))]),
                    ((ObjectInput)field.Value).Fields[1].Value
                )
            : field.Name
                is "min"
                    or "max"
                    or "sum"
                    or "avg"
                    or "distinctCount"
                    or "median"
                    or "stdDev"
                    or "stdDevSample"
                ? FilterOracle.ValueHolds(Aggregate(group.Rows, [.. path, field.Name]), field.Value)
            : AggregateHolds(group, [.. path, field.Name], field.Value)
        );

    private (Func<RowGroup, object?>, bool) By(IReadOnlyList<string> keys, (string Name, Input Value) entry)
    {
        var path = new List<string> { entry.Name };
        var value = entry.Value;
        while (value is ObjectInput inner)
        {
            var isQuantile = path[^1] == "quantile";
            path.Add(isQuantile ? Statistic.Quantile(P(inner)) : inner.Fields.Single().Name);
            value = inner.Fields[isQuantile ? 1 : 0].Value;
        }

        path.Remove("quantile");

        var isDescending = (SortDirection)((LeafInput)value).Value! == SortDirection.Descending;
        return (
            path[0] switch
            {
                "count" => group => group.Rows.Count,
                "key" => group => group.Keys[keys.ToList().IndexOf(path[1])],
                _ => group => Aggregate(group.Rows, [.. path.Skip(1)]),
            },
            isDescending
        );
    }

    private static double P(Input quantile) => (double)((LeafInput)((ObjectInput)quantile).Fields[0].Value).Value!;

    private Func<object?, object?> Reader(
        IReadOnlyList<FieldDefinition> fields,
        Func<object?, object?> owner,
        IReadOnlyList<string> path
    ) =>
        fields.Single(field => field.Name == path[0]) switch
        {
            OneFieldDefinition one => row => memory.KeyOf(one, owner(row)),
            ConnectionFieldDefinition many => row => memory.Many(many, owner(row)!).Count(),
            SectionFieldDefinition section => Reader(section.Fields, owner, [.. path.Skip(1)]),
            ValueFieldDefinition value when path.Count == 1 => row => memory.Read(value.Selector, owner(row)),
            ValueFieldDefinition value => Reader(
                Inner(value),
                row => memory.Read(value.Selector, owner(row)),
                [.. path.Skip(1)]
            ),
            _ => throw new NotSupportedException(),
        };

    private Dictionary<string, Func<object?, object?>> FindKeys()
    {
        var keys = new Dictionary<string, Func<object?, object?>>();
        Add(node.Fields, row => row, string.Empty, withLinks: true);
        var nodes = new Queue<(NodeDefinition Node, Func<object?, object?> Row, string Name, Type[] Above)>([
            (node, row => row, string.Empty, [node.ClrType]),
        ]);
        while (nodes.TryDequeue(out var from))
        {
            foreach (
                var one in from
                    .Node.Fields.OfType<OneFieldDefinition>()
                    .Where(one => from.Above.Length <= MostLinks && !from.Above.Contains(one.Target))
            )
            {
                var name =
                    from.Name.Length == 0
                        ? one.Name
                        : $"{from.Name}{char.ToUpperInvariant(one.Name[0])}{one.Name[1..]}";
                Func<object?, object?> read = row => memory.One(one, from.Row(row));
                keys.TryAdd(name, row => memory.KeyOf(one, from.Row(row)));
                Add(
                    [
                        .. memory
                            .Definition.Node(one.Target)
                            .Fields.OfType<ValueFieldDefinition>()
                            .Where(field => ValueShape.Of(field.ClrType).IsLeaf),
                    ],
                    read,
                    name,
                    withLinks: false
                );
                nodes.Enqueue((memory.Definition.Node(one.Target), read, name, [.. from.Above, one.Target]));
            }
        }

        AddLists(node.Fields, row => row, string.Empty, keys);
        return keys;

        void Add(IReadOnlyList<FieldDefinition> fields, Func<object?, object?> owner, string prefix, bool withLinks)
        {
            foreach (var field in fields)
            {
                var name =
                    prefix.Length == 0
                        ? field.Name
                        : $"{prefix}{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}";
                switch (field)
                {
                    case OneFieldDefinition one when withLinks:
                        keys.TryAdd(name, row => memory.KeyOf(one, owner(row)));
                        break;

                    case SectionFieldDefinition section:
                        Add(section.Fields, owner, name, withLinks);
                        break;

                    case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: false } shape:
                        Func<object?, object?> read = row => memory.Read(value.Selector, owner(row));
                        if (!shape.IsLeaf)
                        {
                            Add(Inner(value), read, name, withLinks);
                            break;
                        }

                        keys.TryAdd(name, read);
                        foreach (var (part, of) in Parts(shape.ElementType))
                        {
                            keys.TryAdd(name + part, row => read(row) is { } date ? of(date) : null);
                        }

                        break;
                }
            }
        }
    }

    /// <summary>Numbers of items, and items.</summary>
    private void AddLists(
        IReadOnlyList<FieldDefinition> fields,
        Func<object?, object?> owner,
        string prefix,
        Dictionary<string, Func<object?, object?>> keys
    )
    {
        foreach (var field in fields)
        {
            var name =
                prefix.Length == 0 ? field.Name : $"{prefix}{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}";
            switch (field)
            {
                case SectionFieldDefinition section:
                    AddLists(section.Fields, owner, name, keys);
                    break;

                case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: true, IsLeaf: true }:
                    keys.TryAdd($"{name}Count", row => memory.Items(value, owner(row)).Count);
                    AddItem(name, name, item => item);
                    Lists.TryAdd(name, row => memory.Items(value, owner(row)));
                    break;

                case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsLeaf: false }:
                    AddLists(Inner(value), row => memory.Read(value.Selector, owner(row)), name, keys);
                    break;

                case ConnectionFieldDefinition many:
                    keys.TryAdd($"{name}Count", row => memory.Many(many, row!).Count);
                    if (many.Link is ThroughLink)
                    {
                        var target = memory.Definition.Node(many.Target);
                        AddItem(name, name, item => memory.Read(target.Key, item));
                        Lists.TryAdd(name, row => memory.Many(many, row));
                        foreach (var value in target.Fields.OfType<ValueFieldDefinition>())
                        {
                            AddItem(
                                $"{name}{char.ToUpperInvariant(value.Name[0])}{value.Name[1..]}",
                                name,
                                item => memory.Read(value.Selector, item)
                            );
                        }
                    }

                    break;
            }
        }

        void AddItem(string key, string list, Func<object?, object?> read)
        {
            if (!keys.ContainsKey(key))
            {
                Items.TryAdd(key, (list, read));
            }
        }
    }

    private static IEnumerable<(string Part, Func<object, object> Of)> Parts(Type type) =>
        type == typeof(PartialDate)
            ? [.. Years(date => ((PartialDate)date).Year), .. Buckets(date => (PartialDate)date)]
        : type == typeof(DateOnly)
            ?
            [
                .. Years(date => ((DateOnly)date).Year),
                ("Month", date => ((DateOnly)date).Month),
                .. Buckets(date => PartialDate.FromDay((DateOnly)date)),
            ]
        : type == typeof(DateTime)
            ?
            [
                .. Years(date => ((DateTime)date).Year),
                ("Month", date => ((DateTime)date).Month),
                .. Buckets(date => PartialDate.FromDay(DateOnly.FromDateTime((DateTime)date))),
            ]
        : [];

    private static IEnumerable<(string Part, Func<object, object> Of)> Buckets(Func<object, PartialDate> date) =>
        [
            (
                "YearMonth",
                value => date(value) is { Month: { } month } day ? PartialDate.FromMonth(day.Year, month) : date(value)
            ),
            (
                "Quarter",
                value =>
                    date(value) is { Month: { } month } day ? $"{day.Year:0000}-Q{(month + 2) / 3}" : $"{date(value)}"
            ),
        ];

    private static IEnumerable<(string Part, Func<object, object> Of)> Years(Func<object, int> year) =>
        [
            ("Year", date => year(date)),
            ("FiveYears", date => year(date) / 5 * 5),
            ("Decade", date => year(date) / 10 * 10),
        ];

    private IReadOnlyList<FieldDefinition> Inner(ValueFieldDefinition field) =>
        memory.Definition.TryGetValue(ValueShape.Of(field.ClrType).ElementType, out var value) ? value.Fields : [];

    private static object Sum(List<object> values) =>
        values.FirstOrDefault() switch
        {
            decimal => values.Sum(value => (decimal)value),
            double => values.Sum(value => (double)value),
            _ => values.Sum(value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };

    private static int Distinct(List<object> values)
    {
        var different = new List<object>();
        foreach (var value in values.Where(value => !different.Exists(known => Values.Same(known, value))))
        {
            different.Add(value);
        }

        return different.Count;
    }
}

/// <summary>Rows with equal keys.</summary>
/// <param name="Keys">What they are grouped by; a link that leads nowhere is null.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RowGroup(IReadOnlyList<object?> Keys, List<object> Rows);
