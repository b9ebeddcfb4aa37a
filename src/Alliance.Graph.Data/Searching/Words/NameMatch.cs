namespace Alliance.Graph.Data.Searching.Words;

/// <summary>What a text names.</summary>
/// <param name="Key">Key of the row that holds the name; null if the text names nothing, or several things.</param>
/// <param name="Candidates">What it could mean, if it names nothing by itself; the most likely first.</param>
public sealed record NameMatch(object? Key, IReadOnlyList<NameCandidate> Candidates)
{
    /// <summary>Whether the text is a name, but of several things.</summary>
    public bool IsAmbiguous { get; init; }
}

/// <summary>Something that a text could mean.</summary>
/// <param name="Name">The name that is like it.</param>
/// <param name="Of">Key of what has the name.</param>
public sealed record NameCandidate(string Name, string Of);
