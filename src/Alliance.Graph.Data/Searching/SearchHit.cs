namespace Alliance.Graph.Data.Searching;

/// <summary>A node that was found. Only a shape: what of it is asked for is read into columns.</summary>
public sealed class SearchHit
{
    /// <summary>
    /// Two for each word of the question that the title has, and one more if the title is the question.
    /// </summary>
    public required int Score { get; init; }

    /// <summary>Name of the node's type in the graph.</summary>
    public required string Type { get; init; }

    /// <summary>The words of its title.</summary>
    public required string TitleTokens { get; init; }

    /// <summary>Its key, as text.</summary>
    public required string Key { get; init; }

    /// <summary>Its title as it is written.</summary>
    public required string Title { get; init; }
}
