namespace Alliance.Graph.Domain;

/// <summary>A row that a country has in the graph or writes in a <see cref="Submission"/>.</summary>
public sealed class SubmissionRow
{
    /// <summary>Type of the row, as the graph names it.</summary>
    public required string Type { get; init; }

    /// <summary>Key of the row, as the graph writes it.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the module whose reviewers look at it.</summary>
    public required string Area { get; init; }

    /// <summary>What becomes of it.</summary>
    public required RowStanding Standing { get; init; }

    /// <summary>The row as a file of an import would have it, JSON; null if it is in the graph no more.</summary>
    public string? Row { get; init; }

    /// <summary>
    /// <see cref="SubmissionEntry.Key"/> of the entry that writes or withdraws it; null if there is none.
    /// </summary>
    public string? EntryKey { get; init; }

    /// <summary><see cref="SubmissionEntry.Version"/> of that entry; null if there is none.</summary>
    public int? EntryVersion { get; init; }
}
