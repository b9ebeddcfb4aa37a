using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Execution.Schema;

/// <summary>What can be calculated of values of one type.</summary>
/// <param name="Name">Type name in the graph.</param>
/// <param name="Description">What the type is.</param>
/// <param name="Functions">The calculations: the CLR type of each result, and whether it is null where no row has a value.</param>
internal sealed record AggregateKind(string Name, string Description, IReadOnlyList<(AggregateFunction Function, Type Result, bool IsNullable)> Functions)
{
    private static readonly (AggregateFunction, Type, bool) Distinct = (AggregateFunction.DistinctCount, typeof(int), false);

    private static readonly Dictionary<Type, AggregateKind> Kinds = new()
    {
        [typeof(int)] = Numbers<int>("IntAggregate", typeof(long)),
        [typeof(long)] = Numbers<long>("LongAggregate", typeof(long)),
        [typeof(decimal)] = Numbers<decimal>("DecimalAggregate", typeof(decimal)),
        [typeof(double)] = Numbers<double>("FloatAggregate", typeof(double)),
        [typeof(string)] = Ordered<string>("StringAggregate", "texts; the smallest and the largest by code point"),
        [typeof(PartialDate)] = Ordered<PartialDate>("PartialDateAggregate", "dates"),
        [typeof(DateOnly)] = Ordered<DateOnly>("LocalDateAggregate", "dates"),
        [typeof(DateTime)] = Ordered<DateTime>("DateTimeAggregate", "moments"),
    };

    /// <summary>What can be calculated of values that are only equal or not.</summary>
    public static AggregateKind Unordered { get; } = new("ValueAggregate", "What is calculated of many values.", [Distinct]);

    /// <summary>What can be calculated of links: how many different nodes they lead to.</summary>
    public static AggregateKind Link => Unordered;

    public static AggregateKind Of(Type type) => Kinds.GetValueOrDefault(type, Unordered);

    public static string NameOf(AggregateFunction function)
        => function switch
        {
            AggregateFunction.Count => "count",
            AggregateFunction.Min => "min",
            AggregateFunction.Max => "max",
            AggregateFunction.Sum => "sum",
            AggregateFunction.Average => "avg",
            AggregateFunction.DistinctCount => "distinctCount",
            AggregateFunction.RunningCount => "runningCount",
            _ => throw new NotSupportedException($"'{function}' has no name in the graph."),
        };

    public static string MeaningOf(AggregateFunction function)
        => function switch
        {
            AggregateFunction.Min => "The smallest value; null if there is none.",
            AggregateFunction.Max => "The largest value; null if there is none.",
            AggregateFunction.Sum => "The sum of all values; 0 if there is none.",
            AggregateFunction.Average => "The mean of all values; null if there is none.",
            AggregateFunction.DistinctCount => "How many different values there are; a missing one does not count.",
            _ => throw new NotSupportedException($"'{function}' has no meaning for values."),
        };

    private static AggregateKind Numbers<T>(string name, Type sum)
        => new(name, "What is calculated of many numbers.",
            [(AggregateFunction.Min, typeof(T), true), (AggregateFunction.Max, typeof(T), true), (AggregateFunction.Sum, sum, false), (AggregateFunction.Average, typeof(double), true), Distinct]);

    private static AggregateKind Ordered<T>(string name, string values)
        => new(name, $"What is calculated of many {values}.", [(AggregateFunction.Min, typeof(T), true), (AggregateFunction.Max, typeof(T), true), Distinct]);
}
