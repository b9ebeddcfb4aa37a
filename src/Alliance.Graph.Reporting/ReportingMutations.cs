using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.Rounds;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Reporting;

/// <summary>The front door of this room: all steps that callers can take.</summary>
public static class ReportingMutations
{
    /// <summary>The mutations of a graph, ordered by what they are about; none if it has no rounds, as without core.</summary>
    public static IReadOnlyList<Mutation> Of(ComposedGraph graph)
        => graph.Rows.FirstOrDefault(rows => rows.EntityType == typeof(ReportingRound)) is { } rounds
            ? [new OpenRound(rounds), new ChangeRound(rounds), new CloseRound()]
            : [];
}
