using Alliance.Graph.Domain;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.IcseConnections;

internal sealed class IcseConnectionRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Title { get; init; }

    public required bool Connected { get; init; }

    public PartialDate? ConnectedOn { get; init; }

    public string? Organisation { get; init; }

    public required string Summary { get; init; }

    public required List<MetricRow> Metrics { get; init; }

    public string? Notes { get; init; }
}
