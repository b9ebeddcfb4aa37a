using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.JointOperations;

internal sealed class JointOperationRow : SourcedRow
{
    public required string Id { get; init; }

    public required JointOperationKind RecordType { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Title { get; init; }

    public required PartialDate Date { get; init; }

    public required List<CountryCode> ParticipatingCountries { get; init; }

    public required List<string> Partners { get; init; }

    public required string Summary { get; init; }

    public required List<MetricRow> Metrics { get; init; }

    public string? Notes { get; init; }
}
