using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Http.Requests;

/// <summary>What one body asks: a request, or a batch of them.</summary>
/// <param name="Single">The request; null if it is a batch.</param>
/// <param name="Batch">Its requests in their order; null if it is none.</param>
internal sealed record PostedRequests(GraphRequest? Single, IReadOnlyList<BatchedRequest>? Batch = null)
{
    /// <summary>The same, each request with what is said of all of them.</summary>
    public PostedRequests With(Func<GraphRequest, GraphRequest> say) =>
        new(
            Single is null ? null : say(Single),
            Batch is null
                ? null
                : [.. Batch.Select(one => one.Request is null ? one : new BatchedRequest(say(one.Request)))]
        );
}
