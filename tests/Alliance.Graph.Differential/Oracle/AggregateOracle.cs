using System.Globalization;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>What is calculated of many rows.</summary>
internal sealed class AggregateOracle(Memory memory, SelectedFields selected)
{
    public static IReadOnlySet<string> Functions { get; } =
        new HashSet<string> { "min", "max", "sum", "avg", "distinctCount", "median", "stdDev", "stdDevSample" };

    /// <summary>The function that is summed up over groups.</summary>
    public const string RunningSum = "runningSum";

    /// <summary>All that is selected of it.</summary>
    /// <param name="node">What the rows are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="aggregate">What is selected.</param>
    /// <param name="upTo">The rows of a group and of those ahead of it; null if there is no order of groups.</param>
    public Expected Of(
        NodeDefinition node,
        IReadOnlyList<object> rows,
        SelectedField aggregate,
        IReadOnlyList<object>? upTo = null
    ) => Part(node, rows, upTo, [], aggregate.Below);

    /// <summary>The value at the end of a path, which is a function.</summary>
    public object? Value(NodeDefinition node, IReadOnlyList<object> rows, IReadOnlyList<string> path)
    {
        if (path is ["count"])
        {
            return rows.Count;
        }

        var read = Reader(node.Fields, row => row, [.. path.SkipLast(1)]);
        List<object> values = [.. rows.Select(read).OfType<object>()];
        return path[^1] switch
        {
            "min" => values.Count == 0
                ? null
                : values.Aggregate((one, other) => Meaning.Compare(one, other) <= 0 ? one : other),
            "max" => values.Count == 0
                ? null
                : values.Aggregate((one, other) => Meaning.Compare(one, other) >= 0 ? one : other),
            "sum" => Sum(values),
            "avg" => values.Count == 0
                ? null
                : Convert.ToDouble(Sum(values), CultureInfo.InvariantCulture) / values.Count,
            "distinctCount" => values.DistinctBy(SameKeys.Comparable).Count(),
            "median" => StatisticOracle.Median(values),
            "stdDev" => StatisticOracle.Deviation(values, 0),
            "stdDevSample" => StatisticOracle.Deviation(values, 1),
            _ => throw new NotSupportedException($"The oracle does not know the function '{path[^1]}'."),
        };
    }

    // Types of aggregates are not asked for by name, so that the name is left empty.
    private ExpectedObject Part(
        NodeDefinition node,
        IReadOnlyList<object> rows,
        IReadOnlyList<object>? upTo,
        IReadOnlyList<string> path,
        IEnumerable<Selection> selections
    ) =>
        selected.Object(
            selections,
            "",
            field =>
                field.Below.Count > 0 ? Part(node, rows, upTo, [.. path, field.Field.Name], field.Below)
                : field.Field.Name == RunningSum ? Expected.Leaf(Value(node, upTo!, [.. path, "sum"]))
                : Expected.Leaf(Value(node, rows, [.. path, field.Field.Name]))
        );

    private Func<object, object?> Reader(
        IReadOnlyList<FieldDefinition> fields,
        Func<object, object?> owner,
        IReadOnlyList<string> path
    ) =>
        fields.Single(field => field.Name == path[0]) switch
        {
            // A link counts by where it leads, and not at all if it leads nowhere.
            OneFieldDefinition one => row =>
                memory.One(one, owner(row)) is { } target
                    ? memory.Read(memory.Definition.Node(one.Target).Key, target)
                    : null,
            ConnectionFieldDefinition many => row => memory.Many(many, owner(row)).Count(),
            SectionFieldDefinition section => Reader(section.Fields, owner, [.. path.Skip(1)]),
            ValueFieldDefinition value when path.Count == 1 => row => memory.Read(value.Selector, owner(row)),
            ValueFieldDefinition value
                when memory.Definition.TryGetValue(ValueShape.Of(value.ClrType).ElementType, out var type) => Reader(
                type.Fields,
                row => memory.Read(value.Selector, owner(row)),
                [.. path.Skip(1)]
            ),
            _ => throw new NotSupportedException($"The oracle cannot calculate of '{path[0]}'."),
        };

    private static object Sum(List<object> values) =>
        values.FirstOrDefault() switch
        {
            decimal => values.Sum(value => (decimal)value),
            double => values.Sum(value => (double)value),
            _ => values.Sum(value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
}
