using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Revisions;

/// <summary>What is said of a change, for those who look for it later.</summary>
/// <param name="Cause">What makes it.</param>
public sealed record RevisionNote(RevisionCause Cause)
{
    /// <summary>Who makes it; null if they do not say.</summary>
    public string? By { get; init; }

    /// <summary>What it is about, in one line; null if nobody says.</summary>
    public string? Title { get; init; }

    /// <summary>Why it is made; null if nobody says.</summary>
    public string? Reason { get; init; }
}
