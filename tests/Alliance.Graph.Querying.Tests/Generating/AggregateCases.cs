using System.Globalization;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Every function of every value that can be calculated of many rows.</summary>
internal sealed class AggregateCases(InputSchema schema)
{
    private const string RunningSum = "runningSum";

    /// <summary>The quantiles that are asked for.</summary>
    public static IReadOnlyList<double> Quantiles { get; } = [0, 0.3, 0.77, 1];

    /// <summary>
    /// The paths to all functions; the last name of each is the function, of a quantile with the number behind it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths(string node, params IReadOnlyList<double> quantiles) =>
        [.. Of($"{node}Aggregate", [], quantiles.Count > 0 ? quantiles : Quantiles)];

    /// <summary>Selects all of them, with one quantile.</summary>
    public string Selection(string node, double p) => Select($"{node}Aggregate", p);

    /// <summary>Where the result of a function stands in an answer.</summary>
    public static IReadOnlyList<string> Place(IReadOnlyList<string> path) =>
        Statistic.QuantileOf(path[^1]) is null ? path : [.. path.SkipLast(1), "quantile"];

    /// <summary>Selects one of them.</summary>
    public static string Selection(IReadOnlyList<string> path) =>
        path.Count > 1 ? $"{path[0]} {{ {Selection([.. path.Skip(1)])} }}"
        : Statistic.QuantileOf(path[0]) is { } p ? Quantile(p)
        : path[0];

    /// <summary>The input that asks something of a function.</summary>
    /// <param name="path">The path to the function.</param>
    /// <param name="value">Conditions, or a direction.</param>
    public static Input At(IReadOnlyList<string> path, Input value) =>
        Statistic.QuantileOf(path[^1]) is { } p
            ? Input.At(
                [.. path.SkipLast(1), "quantile"],
                new ObjectInput([("p", Input.Leaf(p)), (value is LeafInput ? "direction" : "is", value)])
            )
            : Input.At(path, value);

    /// <summary>The paths to all values that can be added up exactly.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sums(string node) =>
        [.. Paths(node).Where(path => path[^1] == "sum" && IsExact(node, path))];

    private bool IsExact(string node, IReadOnlyList<string> path) =>
        schema
            .Fields(
                path.SkipLast(1)
                    .Aggregate(
                        $"{node}Aggregate",
                        (type, name) => schema.Fields(type).Single(field => field.Name == name).Type
                    )
            )
            .Any(field => field.Name == RunningSum);

    // It is summed up over groups, so it is asked for with them.
    private IEnumerable<(string Name, string Type)> Functions(string type) =>
        schema.Fields(type).Where(field => field.Name != RunningSum);

    private IEnumerable<IReadOnlyList<string>> Of(
        string type,
        IReadOnlyList<string> path,
        IReadOnlyList<double> quantiles
    ) =>
        Functions(type)
            .SelectMany(field =>
                IsObject(field.Type) ? Of(field.Type, [.. path, field.Name], quantiles)
                : field.Name == "quantile"
                    ? quantiles.Select(p => (IReadOnlyList<string>)[.. path, Statistic.Quantile(p)])
                :
                [
                    [.. path, field.Name],
                ]
            );

    private string Select(string type, double p) =>
        string.Join(
            ' ',
            Functions(type)
                .Select(field =>
                    IsObject(field.Type) ? $"{field.Name} {{ {Select(field.Type, p)} }}"
                    : field.Name == "quantile" ? Quantile(p)
                    : field.Name
                )
        );

    private static string Quantile(double p) => $"quantile(p: {p.ToString(CultureInfo.InvariantCulture)})";

    private static bool IsObject(string type) => type.EndsWith("Aggregate", StringComparison.Ordinal);
}
