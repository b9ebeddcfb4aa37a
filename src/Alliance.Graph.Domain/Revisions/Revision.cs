namespace Alliance.Graph.Domain;

/// <summary>
/// One committed change of the graph's rows, and so the name of the state behind it: whoever cites a figure cites the
/// revision
/// that it is of. The product writes them itself, in the transaction of the change.
/// </summary>
public sealed class Revision
{
    /// <summary>The number. A later revision has a larger one; numbers can be left out.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made, in UTC: shortly before it was committed.</summary>
    public required DateTime At { get; init; }

    /// <summary>What made it.</summary>
    public required RevisionCause Cause { get; init; }

    /// <summary>Who made it, as they named themselves; null if they did not.</summary>
    public string? By { get; init; }

    /// <summary>What it is about, in one line; null if nobody said.</summary>
    public string? Title { get; init; }

    /// <summary>Why it was made; null if nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// How many rows of which type were changed, by the name of the type; empty if they were not counted.
    /// </summary>
    public required List<RevisionCount> Counts { get; init; }
}
