namespace Alliance.Graph.Domain;

/// <summary>
/// How an <see cref="OperationalGoal"/> can be measured, for example an increase of at least 10 percent yearly.
/// </summary>
public sealed class Indicator
{
    /// <summary>What is measured, in English.</summary>
    public required string Metric { get; init; }

    /// <summary>Which way the measure should go.</summary>
    public required IndicatorDirection Direction { get; init; }

    /// <summary>The size of the change, in <see cref="Unit"/>; null if the goal names none.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>, for example <c>percent</c>; null if there is no value.</summary>
    public string? Unit { get; init; }

    /// <summary>How the change is to be compared with <see cref="Value"/>; null if the goal does not say.</summary>
    public IndicatorComparator? Comparator { get; init; }

    /// <summary>How often it is measured, for example <c>yearly</c>; null if the goal does not say.</summary>
    public string? Period { get; init; }
}
