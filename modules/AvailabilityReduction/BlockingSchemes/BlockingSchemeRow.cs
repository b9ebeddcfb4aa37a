using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.BlockingSchemes;

internal sealed class BlockingSchemeRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Scheme { get; init; }

    public bool? Blocking { get; init; }

    public required BlockingKind Kind { get; init; }

    public PartialDate? StartedOn { get; init; }

    public PartialDate? EndedOn { get; init; }

    public string? LegalBasis { get; init; }

    public string? ListSource { get; init; }

    public required string Summary { get; init; }

    public string? Notes { get; init; }
}
