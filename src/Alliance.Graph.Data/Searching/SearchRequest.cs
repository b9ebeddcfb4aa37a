using Alliance.Graph.Data.Searching.Words;

namespace Alliance.Graph.Data.Searching;

/// <summary>A search.</summary>
/// <param name="Terms">What to find.</param>
/// <param name="Types">Names of the types to find it in. Entries of others, also those of modules that are not loaded,
/// are not seen.</param>
public sealed record SearchRequest(SearchTerms Terms, IReadOnlyList<string> Types);
