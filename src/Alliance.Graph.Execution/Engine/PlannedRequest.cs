using Alliance.Graph.Execution.Caching;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Carries the answer out of the engine: the plan writes finished JSON, which the engine would only copy.</summary>
internal sealed class PlannedRequest(PreparedDocument document, GraphRequest request, ObservedRequest observed)
{
    public PreparedDocument Document { get; } = document;

    public GraphRequest Request { get; } = request;

    public ObservedRequest Observed { get; } = observed;

    public GraphResponse? Response { get; set; }
}
