using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>The caller may not do this.</summary>
/// <param name="Message">Why, and who may.</param>
/// <param name="Roles">The roles that may.</param>
public sealed record NotAllowedError(string Message, IReadOnlyList<CallerRole> Roles)
    : MutationError("NOT_ALLOWED", Message);
