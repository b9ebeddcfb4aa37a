using Alliance.Graph.Execution.Caching;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Carries the answer out of the engine: the plan writes finished JSON, which the engine would only copy.</summary>
internal sealed class PlannedRequest(PreparedDocument document, GraphRequest request)
{
    public PreparedDocument Document { get; } = document;

    public GraphRequest Request { get; } = request;

    public GraphResponse? Response { get; set; }
}
