using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Http.Requests;

/// <summary>A request of a batch, or why it is none: what is wrong with one says nothing of the others.</summary>
/// <param name="Request">The request; null if it was refused.</param>
/// <param name="Refusal">Why it was refused; null if it was not.</param>
internal sealed record BatchedRequest(GraphRequest? Request, RequestRefusedException? Refusal = null);
