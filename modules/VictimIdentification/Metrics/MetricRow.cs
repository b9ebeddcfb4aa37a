namespace Alliance.Graph.Modules.VictimIdentification.Metrics;

/// <summary>A number within a row of a file.</summary>
internal sealed class MetricRow
{
    public required string Name { get; init; }

    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public bool IsComplete =>
        !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Period) && !string.IsNullOrWhiteSpace(Unit);
}
