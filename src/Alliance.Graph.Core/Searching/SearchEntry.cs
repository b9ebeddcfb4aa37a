namespace Alliance.Graph.Core.Searching;

/// <summary>
/// What is kept of a node so that it can be found. The import writes and the search reads these rows by SQL; here
/// stands only how the table looks.
/// </summary>
internal sealed class SearchEntry
{
    /// <summary>A number, because SQLite's full-text index names rows by one.</summary>
    public long Id { get; init; }

    /// <summary>Name of the node's type in the graph.</summary>
    public required string Type { get; init; }

    /// <summary>Its key, as text.</summary>
    public required string Key { get; init; }

    /// <summary>Its title as it is written.</summary>
    public required string Title { get; init; }

    /// <summary>Words of the title in their order, joined by blanks.</summary>
    public required string TitleTokens { get; init; }

    /// <summary>
    /// All words of title and texts, each once, joined by blanks. The migrations build the full-text index over them.
    /// </summary>
    public required string Words { get; init; }
}
