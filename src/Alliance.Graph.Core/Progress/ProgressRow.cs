using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Progress;

internal sealed class ProgressRow : SourcedRow
{
    public required string Id { get; init; }

    public required string CommitmentId { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required PolicyTargetKey TargetKey { get; init; }

    public string? ReportId { get; init; }

    public required ProgressStatus Status { get; init; }

    public required PartialDate AsOf { get; init; }

    public required string Summary { get; init; }
}
