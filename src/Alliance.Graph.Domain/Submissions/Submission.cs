namespace Alliance.Graph.Domain;

/// <summary>What a country hands in during a <see cref="ReportingRound"/>: an import that waits for approval.</summary>
public sealed class Submission : IVersioned
{
    /// <summary>The key: that of the round and the code of the country, for example <c>progress-2027:SE</c>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="ReportingRound.Key"/> of the round.</summary>
    public required string RoundKey { get; init; }

    /// <summary>Code of the country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Where it stands.</summary>
    public SubmissionState State { get; set; }

    /// <summary>Why it was returned; null if it was not, or has been handed in again.</summary>
    public string? ReturnedBecause { get; set; }

    /// <summary>
    /// Until when it can be worked on although the round has closed, in UTC; null if the secretariat has not allowed
    /// it.
    /// </summary>
    public DateTime? LateUntil { get; set; }

    /// <summary>When it was handed in last, in UTC; null if it was not.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>When it was published, in UTC; null if it was not.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>
    /// <see cref="Revision.Number"/> of the revision that published it; null if it was not, or changed nothing.
    /// </summary>
    public long? PublishedRevision { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }
}
