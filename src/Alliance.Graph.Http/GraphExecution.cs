using Alliance.Graph.Execution;

namespace Alliance.Graph.Http;

/// <summary>All that the endpoint needs of the executor, so that its tests need no database.</summary>
internal delegate Task<GraphResponse> GraphExecution(GraphRequest request, CancellationToken cancellationToken);
