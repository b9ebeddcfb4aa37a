using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.Hotlines;

internal sealed class HotlineRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }

    public PartialDate? Founded { get; init; }

    public bool? InhopeMember { get; init; }

    public PartialDate? InhopeSince { get; init; }

    public required bool InhopeFounder { get; init; }

    public required HotlineStatus Status { get; init; }

    public required List<string> FormerNames { get; init; }

    public required string Summary { get; init; }

    public required List<MetricRow> Metrics { get; init; }

    public string? Notes { get; init; }

    /// <summary>A figure is as sure as its row, whose other unverified fields do not concern it.</summary>
    public Provenance ToMetricProvenance() =>
        new()
        {
            Source = Source,
            Confidence = Confidence,
            UnverifiedFields = UnverifiedFields?.Contains("metrics") == true ? ["value"] : [],
            Quality = Quality,
            CheckedOn = CheckedOn,
        };
}
