using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Execution.Schema;

/// <summary>What can be calculated of values of one type.</summary>
/// <param name="Name">Type name in the graph.</param>
/// <param name="Description">What the type is.</param>
/// <param name="Functions">The calculations: the CLR type of each result, and whether it is null where no row has a
/// value.</param>
internal sealed record AggregateKind(
    string Name,
    string Description,
    IReadOnlyList<(AggregateFunction Function, Type Result, bool IsNullable)> Functions
)
{
    private static readonly (AggregateFunction, Type, bool) Distinct = (
        AggregateFunction.DistinctCount,
        typeof(int),
        false
    );

    private static readonly Dictionary<Type, AggregateKind> Kinds = new()
    {
        [typeof(int)] = Numbers<int>("IntAggregate", typeof(long)),
        [typeof(long)] = Numbers<long>("LongAggregate", typeof(long)),
        [typeof(decimal)] = Numbers<decimal>("DecimalAggregate", typeof(decimal)),
        [typeof(double)] = Numbers<double>("FloatAggregate", typeof(double), isExact: false),
        [typeof(string)] = Ordered<string>("StringAggregate", "texts; the smallest and the largest by code point"),
        [typeof(PartialDate)] = Dates<PartialDate>("PartialDateAggregate", "dates"),
        [typeof(DateOnly)] = Dates<DateOnly>("LocalDateAggregate", "dates"),
        [typeof(DateTime)] = Dates<DateTime>("DateTimeAggregate", "moments"),
    };

    /// <summary>What can be calculated of values that are only equal or not.</summary>
    public static AggregateKind Unordered { get; } =
        new("ValueAggregate", "What is calculated of many values.", [Distinct]);

    /// <summary>What can be calculated of links: how many different nodes they lead to.</summary>
    public static AggregateKind Link => Unordered;

    public static AggregateKind Of(Type type) => Kinds.GetValueOrDefault(type, Unordered);

    public static string NameOf(AggregateFunction function) =>
        function switch
        {
            AggregateFunction.Count => "count",
            AggregateFunction.Min => "min",
            AggregateFunction.Max => "max",
            AggregateFunction.Sum => "sum",
            AggregateFunction.Average => "avg",
            AggregateFunction.DistinctCount => "distinctCount",
            AggregateFunction.Median => "median",
            AggregateFunction.Quantile => "quantile",
            AggregateFunction.StandardDeviation => "stdDev",
            AggregateFunction.SampleStandardDeviation => "stdDevSample",
            AggregateFunction.RunningCount => "runningCount",
            AggregateFunction.RunningSum => "runningSum",
            _ => throw new NotSupportedException($"'{function}' has no name in the graph."),
        };

    /// <summary>What a function of these values says.</summary>
    public string MeaningOf(AggregateFunction function) =>
        function switch
        {
            AggregateFunction.Min => "The smallest value; null if there is none.",
            AggregateFunction.Max => "The largest value; null if there is none.",
            AggregateFunction.Sum => "The sum of all values; 0 if there is none.",
            AggregateFunction.RunningSum =>
                "The sum in the group and in all that come before it, in the order of the groups, whatever the page. Of a list of groups only.",
            AggregateFunction.Average => "The mean of all values; null if there is none.",
            AggregateFunction.DistinctCount => "How many different values there are; a missing one does not count.",
            AggregateFunction.Median =>
                $"The value in the middle of all in their order: quantile(p: 0.5). {BetweenValues} Null if there is none.",
            AggregateFunction.Quantile =>
                $"The value below which the part p of the values lies: that at the place (n - 1) * p of the n values in their order, counted from 0. {BetweenValues} Null if there is none.",
            AggregateFunction.StandardDeviation =>
                "How far the values lie from their mean: the root of the mean squared distance, of all values there are (divided by n). Null if there is none.",
            AggregateFunction.SampleStandardDeviation =>
                "The same where the values are a sample of more (divided by n - 1). Null if there are fewer than two.",
            _ => throw new NotSupportedException($"'{function}' has no meaning for values."),
        };

    /// <summary>What a quantile is where its place lies between two values.</summary>
    private string BetweenValues =>
        Functions.Any(function => function.Function == AggregateFunction.Sum)
            ? "Between two values it is interpolated linearly (R-7, as in R, NumPy and spreadsheets)."
            : "Between two values it is the lower one, so that it is one of the values.";

    /// <param name="name">Type name in the graph.</param>
    /// <param name="sum">CLR type of a sum.</param>
    /// <param name="isExact">Whether sums are the same in whatever order the numbers are added.</param>
    private static AggregateKind Numbers<T>(string name, Type sum, bool isExact = true) =>
        new(
            name,
            "What is calculated of many numbers.",
            [
                (AggregateFunction.Min, typeof(T), true),
                (AggregateFunction.Max, typeof(T), true),
                (AggregateFunction.Sum, sum, false),
                (AggregateFunction.Average, typeof(double), true),
                Distinct,
                .. Quantiles(typeof(double)),
                (AggregateFunction.StandardDeviation, typeof(double), true),
                (AggregateFunction.SampleStandardDeviation, typeof(double), true),
                .. isExact
                    ? [(AggregateFunction.RunningSum, sum, false)]
                    : Array.Empty<(AggregateFunction, Type, bool)>(),
            ]
        );

    private static AggregateKind Ordered<T>(string name, string values) =>
        new(
            name,
            $"What is calculated of many {values}.",
            [(AggregateFunction.Min, typeof(T), true), (AggregateFunction.Max, typeof(T), true), Distinct]
        );

    private static AggregateKind Dates<T>(string name, string values)
    {
        var ordered = Ordered<T>(name, values);
        return ordered with { Functions = [.. ordered.Functions, .. Quantiles(typeof(T))] };
    }

    private static IEnumerable<(AggregateFunction, Type, bool)> Quantiles(Type result) =>
        [(AggregateFunction.Median, result, true), (AggregateFunction.Quantile, result, true)];
}
