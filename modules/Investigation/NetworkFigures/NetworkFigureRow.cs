using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.NetworkFigures;

internal sealed class NetworkFigureRow : SourcedRow
{
    public required string Id { get; init; }

    public required string Network { get; init; }

    public required PartialDate Date { get; init; }

    public int? Members { get; init; }

    public required string MembersAre { get; init; }

    public int? Countries { get; init; }

    public string? Notes { get; init; }
}
