namespace Alliance.Graph.Domain;

/// <summary>
/// One step of somebody with a <see cref="ReportingRound"/> or a <see cref="Submission"/>: who, when, what and why, and
/// what it was
/// behind the step. The product writes it itself, in the transaction of the step, and never changes or deletes it. Each
/// event holds
/// the hash of the one before, so that a missing or altered one is found.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>The number: 1 for the first event, and one more for each, without gaps.</summary>
    public long Number { get; set; }

    /// <summary>When the step was taken, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditEventKind Kind { get; init; }

    /// <summary>Who did it, by the name of their key or token; null if they have none.</summary>
    public string? By { get; init; }

    /// <summary>The role by which they did it, as the graph writes it.</summary>
    public required string Role { get; init; }

    /// <summary><see cref="ReportingRound.Key"/> of the round.</summary>
    public required string RoundKey { get; init; }

    /// <summary><see cref="Submission.Key"/> of the submission; null for a step with the round itself.</summary>
    public string? SubmissionKey { get; init; }

    /// <summary>Code of the submission's country; null for a step with the round itself.</summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>
    /// Id of the module whose reviewers look at what was done: the target area; null if it is about none.
    /// </summary>
    public string? Area { get; init; }

    /// <summary><see cref="SubmissionEntry.Key"/> of the entry; null if it is about no single one.</summary>
    public string? EntryKey { get; init; }

    /// <summary>Type of the entry's row, as the graph names it.</summary>
    public string? Type { get; init; }

    /// <summary>Key of the entry's row, as the graph writes it.</summary>
    public string? RowKey { get; init; }

    /// <summary><see cref="SubmissionAnswer.Key"/> of the answer; null if it is about none.</summary>
    public string? AnswerKey { get; init; }

    /// <summary><see cref="RoundQuestion.Name"/> of the question that was answered; null if none was.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// SHA-256 over what the entry, the answer or the compiled report says behind the step, as 64 digits and small
    /// letters; null if it is
    /// about none, or the entry is a withdrawal or was discarded.
    /// </summary>
    public string? ContentHash { get; init; }

    /// <summary>Why it was done; null if nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the submission stood behind the step; null for a step with the round itself.</summary>
    public SubmissionState? State { get; init; }

    /// <summary>
    /// Until when there was time behind the step, in UTC: of a round when it ends, of a submission what the secretariat
    /// allowed it
    /// beyond that; null if it allowed nothing.
    /// </summary>
    public DateTime? Until { get; init; }

    /// <summary>
    /// Version of the submission behind the step, or of the round if the step was with the round itself.
    /// </summary>
    public required int Version { get; init; }

    /// <summary>
    /// <see cref="Domain.Revision.Number"/> of the revision that the step was; null if it was none, as drafts are not.
    /// </summary>
    public long? Revision { get; init; }

    /// <summary><see cref="Hash"/> of the event before; null for the first one.</summary>
    public string? PreviousHash { get; set; }

    /// <summary>SHA-256 over all of this but the number, as 64 digits and small letters.</summary>
    public string Hash { get; set; } = "";
}
