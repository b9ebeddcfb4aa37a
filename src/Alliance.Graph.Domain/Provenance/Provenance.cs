namespace Alliance.Graph.Domain;

/// <summary>Where a row comes from and how sure it is. Every row of the graph carries one.</summary>
public sealed class Provenance
{
    /// <summary>
    /// The address of the page, the name of the paper, or, where nothing was read, the place to check the fact.
    /// Not always a URL.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>How sure the row's main fact is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>
    /// Names of fields, as in the data file (camelCase), that come from general knowledge although the row's main
    /// fact is sourced. Empty by default.
    /// </summary>
    public List<string> UnverifiedFields { get; init; } = [];
}
