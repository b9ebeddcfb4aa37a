namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>A field of the input has a value that it must not have.</summary>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Path">The way to the field: names, and places in lists from 0.</param>
public sealed record InvalidInputError(string Message, IReadOnlyList<string> Path)
    : MutationError("INPUT_INVALID", Message);
