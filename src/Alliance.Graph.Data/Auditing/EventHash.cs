using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// What makes an event another one. Its number is no part of it: the place in the chain is given by the hash of the one
/// before, and so
/// an event that was only moved is told from one that was altered.
/// </summary>
internal static class EventHash
{
    // A form with other fields gets another name, so that no event of one is one of the other.
    private const string Form = "alliance-graph/audit/1";

    public static string Of(AuditEvent told) =>
        CanonicalText.Hash(
            CanonicalText.Of(
                Form,
                told.PreviousHash,
                told.At,
                told.Kind,
                told.By,
                told.Role,
                told.RoundKey,
                told.SubmissionKey,
                told.CountryCode,
                told.Area,
                told.EntryKey,
                told.Type,
                told.RowKey,
                told.AnswerKey,
                told.Question,
                told.ContentHash,
                told.Reason,
                told.State,
                told.Until,
                told.Version,
                told.Revision
            )
        );
}
