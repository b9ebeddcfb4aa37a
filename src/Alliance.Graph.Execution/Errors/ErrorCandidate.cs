namespace Alliance.Graph.Execution.Errors;

/// <summary>Something that a text could mean which names nothing by itself.</summary>
/// <param name="Name">The name that is like it.</param>
/// <param name="Key">Key of what has the name, such as the code of a country.</param>
public sealed record ErrorCandidate(string Name, string Key);
