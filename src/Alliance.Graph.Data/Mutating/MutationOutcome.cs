using Alliance.Graph.Data.Mutating.Errors;

namespace Alliance.Graph.Data.Mutating;

/// <summary>What became of a mutation.</summary>
/// <param name="Key">Key of the node that it answers with; null if nothing was done.</param>
/// <param name="Errors">Why nothing was done; empty if it was.</param>
public sealed record MutationOutcome(object? Key, IReadOnlyList<MutationError> Errors);
