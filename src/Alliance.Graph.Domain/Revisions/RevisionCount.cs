namespace Alliance.Graph.Domain;

/// <summary>How many rows of one type a <see cref="Revision"/> changed.</summary>
public sealed class RevisionCount
{
    /// <summary>The type, as the graph names it.</summary>
    public required string Type { get; init; }

    /// <summary>Rows that were not there before.</summary>
    public required int Inserted { get; init; }

    /// <summary>Rows of which fields changed.</summary>
    public required int Changed { get; init; }

    /// <summary>Rows that are not there any more.</summary>
    public required int Withdrawn { get; init; }
}
