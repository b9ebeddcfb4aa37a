using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal sealed class OperationalGoalRow : SourcedRow
{
    public required string Key { get; init; }

    public required PolicyTargetKey TargetKey { get; init; }

    public required int Order { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public Indicator? Indicator { get; init; }

    public string? Notes { get; init; }
}
