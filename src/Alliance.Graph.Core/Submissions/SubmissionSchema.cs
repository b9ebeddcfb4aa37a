using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Submissions;

internal static class SubmissionSchema
{
    private const string Version = "How often it was written; say it as 'expectedVersion' when you change it.";
    private const string ChangedAt = "When it was written last.";
    private const string ChangedBy = "Who wrote it last, by the name of their key or token; null if they have none.";

    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<EntryFault>("Why the row of an entry could not be published today.")
            .Field(
                fault => fault.Field,
                "Field of the row, such as figures[0].value; null if it concerns the whole row."
            )
            .Field(fault => fault.Message, "What is wrong, and what to do.");

        schema
            .Value<SubmissionRow>(
                "A row that a country has in the graph or writes in a submission: with these a form begins."
            )
            .Field(row => row.Type, "Type of the row, for example Commitment.")
            .Field(row => row.Key, "Key of the row, as look-ups take it.")
            .Field(row => row.Area, "Id of the module whose reviewers look at it.")
            .Field(row => row.Standing, "What becomes of it when the submission is published.")
            .Field(
                row => row.Row,
                "The row as a file of an import would have it, JSON: as the entry writes it, else as it is in the graph; null if it is in neither any more."
            )
            .Field(
                row => row.EntryKey,
                "Key of the entry that writes or withdraws it; null if there is none that you can see."
            )
            .Field(
                row => row.EntryVersion,
                "Version of that entry; say it as 'expectedVersion' when you save the row again. Null if there is none."
            );

        schema
            .Value<TargetCompleteness>("How far a submission is in one policy target.")
            .Field(part => part.Target, "The policy target; null for what is about none.")
            .Field(
                part => part.Rows,
                "How many rows the country would have there, were the submission published now, as far as you can see them."
            )
            .Field(part => part.Entries, "How many entries there are.")
            .Field(part => part.Faulty, "How many of the entries could not be published today.")
            .Field(part => part.Questions, "How many questions the round asks.")
            .Field(part => part.Answered, "How many of the questions are answered.")
            .Field(part => part.OpenQuestions, "Names of the questions that must still be answered, in their order.")
            .Field(part => part.IsComplete, "Whether nothing here keeps the submission from being handed in.");

        schema
            .Node<Submission>(
                submission => submission.Key,
                "What a country hands in during a round: an import that waits for approval. Seen by the country's rapporteurs and the secretariat, once it is handed in by reviewers, and once it is published by everybody."
            )
            .WithoutHistory()
            .VisibleTo(caller =>
                submission =>
                    caller.Is(CallerRole.Secretariat)
                    || caller.ReportsFor(submission.CountryCode)
                    || (caller.Is(CallerRole.Reviewer) && submission.State != SubmissionState.Draft)
                    || submission.State == SubmissionState.Published
            )
            .Field(
                submission => submission.Key,
                "Key of the submission: that of the round and the code of the country, for example progress-2027:SE."
            )
            .Field(submission => submission.State, "Where it stands.")
            .Field(
                submission => submission.ReturnedBecause,
                "Why it was returned; null if it was not, or has been handed in again."
            )
            .Field(
                submission => submission.LateUntil,
                "Until when it can be worked on although the round has closed; null if the secretariat has not allowed it."
            )
            .Field(submission => submission.SubmittedAt, "When it was handed in last; null if it was not.")
            .Field(submission => submission.PublishedAt, "When it was published; null if it was not.")
            .Field(submission => submission.Version, Version)
            .Field(submission => submission.ChangedAt, ChangedAt)
            .Field(submission => submission.ChangedBy, ChangedBy)
            .One<ReportingRound>("round", submission => submission.RoundKey, "The round.")
            .One<Country>("country", submission => submission.CountryCode, "The country.")
            .One<Revision>(
                "publication",
                submission => submission.PublishedRevision,
                "The revision that published it; null if it was not published, or changed nothing."
            )
            .Batch(
                "rows",
                submission => submission.Key,
                SubmissionViews.RowsAsync,
                "What it begins with: the rows that the country has in the graph, in the targets of the round, with the entries over them that you can see. A row that stays as it is needs no entry."
            )
            .Batch(
                "completeness",
                submission => submission.Key,
                SubmissionViews.CompletenessAsync,
                "How far it is, in each target of the round, and ahead of them in what is about none. It counts all entries and answers, also those that you cannot see."
            )
            .Connection<SubmissionEntry>(
                "entries",
                entry => entry.SubmissionKey,
                "The rows that it writes or withdraws."
            )
            .Connection<SubmissionAnswer>(
                "answers",
                answer => answer.SubmissionKey,
                "What it answers to the questions of the round."
            )
            .Connection<AuditEvent>(
                "events",
                told => told.SubmissionKey,
                "The steps that were taken with it, newest first, as far as you can see them."
            );

        schema
            .Node<SubmissionEntry>(
                entry => entry.Key,
                "A row that a submission writes or withdraws when it is published. Seen by the country's rapporteurs and the secretariat, and while the submission is handed in, accepted or published by the reviewers of its area."
            )
            .WithoutHistory()
            .VisibleTo(caller =>
                entry =>
                    caller.Is(CallerRole.Secretariat)
                    || caller.ReportsFor(entry.CountryCode)
                    || (
                        caller.Reviews(entry.Area)
                        && Entities
                            .Of<Submission>()
                            .Any(submission =>
                                submission.Key == entry.SubmissionKey
                                && submission.State != SubmissionState.Draft
                                && submission.State != SubmissionState.Returned
                            )
                    )
            )
            .Field(entry => entry.Key, "Key of the entry: that of the submission, the type and the key of the row.")
            .Field(entry => entry.Type, "Type of the row, for example Commitment.")
            .Field(entry => entry.RowKey, "Key of the row; look-ups take it once it is published.")
            .Field(
                entry => entry.Area,
                "Id of the module whose reviewers look at it: the target area. Core's rows have that of their policy target, or core."
            )
            .Field(
                entry => entry.Row,
                "The row as a file of an import would have it, JSON; null if the row is to be withdrawn.",
                uses: FieldUses.None
            )
            .Computed("isWithdrawal", entry => entry.Row == null, "Whether the row is to be withdrawn.")
            .Field(entry => entry.Review, "What reviewers think of it.")
            .Field(entry => entry.ReturnedBecause, "Why it must be mended; null if it need not.")
            .Field(entry => entry.Version, Version)
            .Field(entry => entry.ChangedAt, ChangedAt)
            .Field(entry => entry.ChangedBy, ChangedBy)
            .Computed(
                "outcome",
                entry =>
                    Entities
                        .Of<RowChange>()
                        .Where(change =>
                            change.Type == entry.Type
                            && change.Key == entry.RowKey
                            && Entities
                                .Of<Submission>()
                                .Any(submission =>
                                    submission.Key == entry.SubmissionKey
                                    && submission.PublishedRevision == change.Revision
                                )
                        )
                        .OrderBy(change => change.Number)
                        .Select(change => (ChangeKind?)change.Kind)
                        .FirstOrDefault(),
                "What became of the row when the submission was published; null if it was not, or the row said so before.",
                uses: FieldUses.Filter | FieldUses.Group
            )
            .One<Submission>("submission", entry => entry.SubmissionKey, "The submission.")
            .One<Country>("country", entry => entry.CountryCode, "The country of the submission.")
            .Batch(
                "faults",
                entry => entry.Key,
                EntryTrials.FaultsAsync,
                "Why it could not be published today, together with the other entries of its submission; empty if it could."
            )
            .Batch(
                "changes",
                entry => entry.Key,
                EntryTrials.ChangesAsync,
                "What would change in the graph: of each field what it is and what it would be. A field of a part has its name ahead, as in questions[…].text."
            );

        schema
            .Node<SubmissionAnswer>(
                answer => answer.Key,
                "What a submission answers to a question of its round. Seen by the country's rapporteurs and the secretariat, and while the submission is handed in, accepted or published by reviewers."
            )
            .WithoutHistory()
            .VisibleTo(caller =>
                answer =>
                    caller.Is(CallerRole.Secretariat)
                    || caller.ReportsFor(answer.CountryCode)
                    || (
                        caller.Is(CallerRole.Reviewer)
                        && Entities
                            .Of<Submission>()
                            .Any(submission =>
                                submission.Key == answer.SubmissionKey
                                && submission.State != SubmissionState.Draft
                                && submission.State != SubmissionState.Returned
                            )
                    )
            )
            .Field(answer => answer.Key, "Key of the answer: that of the submission and the name of the question.")
            .Field(answer => answer.Text, "The words, for a TEXT; beside any other answer a remark, or null.")
            .Field(answer => answer.Choice, "The option, for a CHOICE; else null.")
            .Field(answer => answer.Number, "The number, for a NUMBER; else null.")
            .Field(answer => answer.Trend, "Which way it goes, for a TREND; else null.")
            .Field(answer => answer.Version, Version)
            .Field(answer => answer.ChangedAt, ChangedAt)
            .Field(answer => answer.ChangedBy, ChangedBy)
            .One<RoundQuestion>("question", answer => answer.QuestionKey, "The question.")
            .One<Submission>("submission", answer => answer.SubmissionKey, "The submission.");

        schema
            .Root()
            .Connection<Submission>("submissions", "The submissions that you can see.")
            .Lookup<Submission>(
                "submission",
                "key",
                "Key of the submission, for example progress-2027:SE.",
                "One submission by its key."
            )
            .Connection<SubmissionEntry>("submissionEntries", "The entries of submissions that you can see.")
            .Connection<SubmissionAnswer>("submissionAnswers", "The answers of submissions that you can see.");
    }
}
