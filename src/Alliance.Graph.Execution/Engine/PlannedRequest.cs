using Alliance.Graph.Data.Querying;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Carries the answer out of the engine: the plan writes finished JSON, which the engine would only copy.</summary>
internal sealed class PlannedRequest(ReadSession session)
{
    public ReadSession Session { get; } = session;

    public GraphResponse? Response { get; set; }
}
