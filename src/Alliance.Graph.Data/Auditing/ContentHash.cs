using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>What entries and answers say, so short that each event can hold it.</summary>
internal static class ContentHash
{
    /// <summary>Of an entry, the hash of its row; null if it is a withdrawal.</summary>
    public static string? Of(SubmissionEntry entry) => entry.Row is { } row ? CanonicalText.Hash(row) : null;

    public static string Of(SubmissionAnswer answer) => CanonicalText.Hash(CanonicalText.Of(answer.Text, answer.Choice, answer.Number, answer.Trend));
}
