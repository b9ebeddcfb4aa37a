using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Audit;

internal static class AuditSchema
{
    private const FieldUses Words = FieldUses.Filter | FieldUses.Group;

    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<AuditEvent>(
                told => told.Number,
                "One step of somebody with a round or a submission: who, when, what and why. Never changed or deleted, and chained by hashes. Seen by the secretariat and operators, by rapporteurs if it is about a submission of their countries, and by reviewers if they see the submission, and the entry or answer; those about rounds by all of them, except the steps with the draft of a report."
            )
            .WithoutHistory()
            .OrderByDescending(told => told.Number)
            .VisibleTo(caller =>
                told =>
                    caller.Is(CallerRole.Secretariat)
                    || caller.Is(CallerRole.Operator)
                    || (
                        told.SubmissionKey == null
                        && told.Kind != AuditEventKind.ReportCompiled
                        && told.Kind != AuditEventKind.ReportTextSaved
                        && (caller.Is(CallerRole.Rapporteur) || caller.Is(CallerRole.Reviewer))
                    )
                    || (told.CountryCode != null && caller.ReportsFor(told.CountryCode.Value))
                    || (
                        caller.Is(CallerRole.Reviewer)
                        && Entities.Of<Submission>().Any(submission => submission.Key == told.SubmissionKey)
                        && (
                            told.EntryKey == null
                            || Entities.Of<SubmissionEntry>().Any(entry => entry.Key == told.EntryKey)
                        )
                        && (
                            told.AnswerKey == null
                            || Entities.Of<SubmissionAnswer>().Any(answer => answer.Key == told.AnswerKey)
                        )
                    )
            )
            .Field(told => told.Number, "The number: 1 for the first event of all, and one more for each.")
            .Field(told => told.At, "When the step was taken.")
            .Field(told => told.Kind, "What was done.")
            .Field(told => told.By, "Who did it, by the name of their key or token; null if they have none.")
            .Field(
                told => told.Role,
                "The role by which they did it, as 'me' names it, for example RAPPORTEUR.",
                uses: Words
            )
            .Field(
                told => told.Area,
                "Id of the module whose reviewers look at what was done, or whose section of the compiled report was written: the target area; null if it is about none.",
                uses: Words
            )
            .Field(
                told => told.EntryKey,
                "Key of the entry, also of one that was discarded since; null if it is about no single one.",
                uses: Words
            )
            .Field(
                told => told.Type,
                "Type of the entry's row, for example Commitment; null if it is about no single one.",
                uses: Words
            )
            .Field(told => told.RowKey, "Key of the entry's row; null if it is about no single one.", uses: Words)
            .Field(told => told.Question, "Name of the question that was answered; null if none was.", uses: Words)
            .Field(
                told => told.ContentHash,
                "SHA-256 over what the entry, the answer or the compiled report said behind the step; null if it is about none, or the entry is a withdrawal or was discarded.",
                uses: FieldUses.Filter
            )
            .Field(told => told.Reason, "Why it was done; null if nobody said.", uses: FieldUses.Filter)
            .Field(
                told => told.State,
                "Where the submission stood behind the step; null for a step with the round itself.",
                uses: Words
            )
            .Field(
                told => told.Until,
                "Until when there was time behind the step: of a round when it ends, of a submission what the secretariat allowed it beyond that, or null.",
                uses: FieldUses.Filter
            )
            .Field(
                told => told.Version,
                "Version of the submission behind the step, or of the round if the step was with the round itself.",
                uses: FieldUses.Filter
            )
            .Field(
                told => told.PreviousHash,
                "Hash of the event before; null for the first of all.",
                uses: FieldUses.Filter
            )
            .Field(
                told => told.Hash,
                "SHA-256 over what the event says and the hash of the one before.",
                uses: FieldUses.Filter
            )
            .One<ReportingRound>("round", told => told.RoundKey, "The round.")
            .One<Submission>(
                "submission",
                told => told.SubmissionKey,
                "The submission; null for a step with the round itself."
            )
            .One<Country>(
                "country",
                told => told.CountryCode,
                "The country of the submission; null for a step with the round itself."
            )
            .One<SubmissionEntry>(
                "entry",
                told => told.EntryKey,
                "The entry as it is now; null if it is about no single one, or it was discarded."
            )
            .One<SubmissionAnswer>(
                "answer",
                told => told.AnswerKey,
                "The answer as it is now; null if it is about none."
            )
            .One<Revision>(
                "revision",
                told => told.Revision,
                "The revision that the step was; null if it was none, as drafts are not."
            );

        schema
            .Root()
            .Connection<AuditEvent>(
                "auditEvents",
                "The steps with rounds and submissions that you can see, newest first."
            )
            .Lookup<AuditEvent>("auditEvent", "number", "Number of the event.", "One event by its number.");
    }
}
