using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Reports;

/// <summary>Asks the graph a question of the host itself, as a caller, whatever documents callers may send.</summary>
internal delegate Task<GraphResponse> ReportQuestion(GraphRequest request, CancellationToken cancellationToken);
