namespace Alliance.Graph.Core.Searching;

/// <summary>A type whose entries are complete, and by which declaration they were made.</summary>
internal sealed class SearchedType
{
    /// <summary>Name of the type in the graph.</summary>
    public required string Type { get; init; }

    /// <summary>What was declared as searchable, and the version of the rules by which text is taken apart.</summary>
    public required string Declaration { get; init; }
}
