using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Targets;

internal sealed class PolicyTargetRow : SourcedRow
{
    public required PolicyTargetKey Key { get; init; }

    public required int Order { get; init; }

    public required string Title { get; init; }

    public required string OfficialWording { get; init; }

    public required string Summary { get; init; }
}
