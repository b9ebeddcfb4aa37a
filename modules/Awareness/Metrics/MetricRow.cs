namespace Alliance.Graph.Modules.Awareness.Metrics;

/// <summary>A figure within a row of a file.</summary>
internal sealed class MetricRow
{
    public required string Name { get; init; }

    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required AwarenessMetricUnit Unit { get; init; }

    /// <summary>A list with names and periods in every figure.</summary>
    public static bool AreComplete(List<MetricRow> metrics) =>
        metrics.TrueForAll(metric =>
            !string.IsNullOrWhiteSpace(metric.Name) && !string.IsNullOrWhiteSpace(metric.Period)
        );
}
