using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.PoliceUnits;

internal sealed class PoliceUnitRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }

    public PartialDate? EstablishedOn { get; init; }

    public PartialDate? EndedOn { get; init; }

    public required List<string> FormerNames { get; init; }

    public string? Successor { get; init; }

    public required string Summary { get; init; }

    public required List<MetricRow> Metrics { get; init; }

    public string? Notes { get; init; }
}
