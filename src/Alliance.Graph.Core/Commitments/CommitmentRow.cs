using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Commitments;

internal sealed class CommitmentRow : SourcedRow
{
    public required string Id { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string ReportId { get; init; }

    public required PolicyTargetKey TargetKey { get; init; }

    public string? GoalKey { get; init; }

    public required CommitmentKind Kind { get; init; }

    public int? Year { get; init; }

    public PartialDate? DueOn { get; init; }

    public string? ActionId { get; init; }

    public required bool PeriodUncertain { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required CommitmentFramework Framework { get; init; }

    public string? RelatedId { get; init; }

    public required bool ReportedToAlliance { get; init; }

    public string? SupersededById { get; init; }

    public string? Notes { get; init; }
}
