using Alliance.Graph.Domain;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.IcseFigures;

internal sealed class IcseFigureRow : SourcedRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Organisation { get; init; }

    public required PartialDate Date { get; init; }

    public required string Summary { get; init; }

    public required List<MetricRow> Metrics { get; init; }

    public string? Notes { get; init; }
}
