namespace Alliance.Graph.Domain;

/// <summary>A row that a <see cref="Submission"/> writes or withdraws when it is published.</summary>
public sealed class SubmissionEntry : IVersioned
{
    /// <summary>The key: that of the submission, the type and the key of the row.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Submission.Key"/> of the submission.</summary>
    public required string SubmissionKey { get; init; }

    /// <summary>Code of the submission's country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Id of the module whose reviewers look at it: the target area.</summary>
    public required string Area { get; set; }

    /// <summary>Type of the row, as the graph names it.</summary>
    public required string Type { get; init; }

    /// <summary>Key of the row, as the graph writes it.</summary>
    public required string RowKey { get; init; }

    /// <summary>The row as a file of an import would have it, JSON; null if the row is to be withdrawn.</summary>
    public string? Row { get; set; }

    /// <summary>What reviewers think of it.</summary>
    public ReviewState Review { get; set; }

    /// <summary>Why it must be mended; null if it need not.</summary>
    public string? ReturnedBecause { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }
}
