using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.NoticeAndTakedown;

internal sealed class NoticeAndTakedownRuleRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }

    public string? LegalBasis { get; init; }

    public required string Summary { get; init; }

    public string? Notes { get; init; }
}
