using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Requests;

/// <summary>All that the endpoint needs of the executor, so that its tests need no database.</summary>
internal delegate Task<GraphResponse> GraphExecution(GraphRequest request, CancellationToken cancellationToken);
