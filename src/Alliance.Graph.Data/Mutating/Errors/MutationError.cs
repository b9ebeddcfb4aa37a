namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>
/// Why something was not done. The graph has a type of the same name, whose fields are declared as those of any value.
/// </summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people: what, why, what to do.</param>
public abstract record MutationError(string Code, string Message);
