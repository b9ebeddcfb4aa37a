using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal sealed class PotentialActionRow : SourcedRow
{
    public required string Key { get; init; }

    public required string GoalKey { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required bool Verified { get; init; }
}
