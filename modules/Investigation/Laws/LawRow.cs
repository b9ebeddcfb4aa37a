using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.Laws;

internal sealed class LawRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public string? Subdivision { get; init; }

    public required string Title { get; init; }

    public string? OriginalTitle { get; init; }

    public string? OriginalLanguage { get; init; }

    public int? Year { get; init; }

    public PartialDate? InForceOn { get; init; }

    // Not in every row of the starter file; see its README.
    public PartialDate? RepealedOn { get; init; }

    public required List<CriminalisedConduct> Criminalises { get; init; }

    public required string Summary { get; init; }

    public string? Notes { get; init; }
}
