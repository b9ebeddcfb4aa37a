namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>What is calculated of the rows of a group.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>How many rows have the value.</summary>
    CountOfValues,

    /// <summary>The smallest value; null if no row has one.</summary>
    Min,

    /// <summary>The largest value; null if no row has one.</summary>
    Max,

    /// <summary>The sum of the values; 0 if no row has one.</summary>
    Sum,

    /// <summary>The mean of the values, to order and compare by; null if no row has one.</summary>
    Average,

    /// <summary>How many different values there are; null is none.</summary>
    DistinctCount,

    /// <summary>The quantile of one half.</summary>
    Median,

    /// <summary>
    /// The value below which a given part of the values lies: of numbers by linear interpolation, of others the lower
    /// one
    /// of the two next to it; null if no row has one.
    /// </summary>
    Quantile,

    /// <summary>The standard deviation of the values, as all there are; null if no row has one.</summary>
    StandardDeviation,

    /// <summary>
    /// The standard deviation that the values, as a sample, suggest; null if fewer than two rows have one.
    /// </summary>
    SampleStandardDeviation,

    /// <summary>How many rows there are in this group and in those ahead of it, in the order of the groups.</summary>
    RunningCount,

    /// <summary>The sum of the values in this group and in those ahead of it, in the order of the groups.</summary>
    RunningSum,
}
