namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>What is to be changed is not there.</summary>
/// <param name="Message">What is missing.</param>
/// <param name="Path">The field of the input that names it.</param>
public sealed record MissingError(string Message, IReadOnlyList<string> Path) : MutationError("NOT_FOUND", Message);
