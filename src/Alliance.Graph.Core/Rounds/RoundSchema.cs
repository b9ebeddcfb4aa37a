using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Rounds;

internal static class RoundSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<ReportingRound>(
                round => round.Key,
                "A time in which countries report: commitments, progress, or answers to questions. The secretariat opens it."
            )
            .OrderByDescending(round => round.OpensAt)
            .Field(round => round.Key, "Key of the round, for example progress-2027.")
            .Field(round => round.Title, "Title in English.")
            .Field(round => round.Kind, "What is handed in.")
            .Field(round => round.Summary, "What the round is about, in English; null if the title says it.")
            .Field(round => round.OpensOn, "First day, in the time zone of the round.")
            .Field(round => round.ClosesOn, "Last day, in the time zone of the round. All of it belongs to the round.")
            .Field(
                round => round.TimeZone,
                "IANA name of the time zone in which the days begin and end, for example Europe/Brussels."
            )
            .Field(round => round.OpensAt, "The moment in which the first day begins.")
            .Field(
                round => round.ClosesAt,
                "The moment in which the last day is over: the deadline. This moment itself is too late."
            )
            .Field(round => round.Targets, "Policy targets that are reported on.")
            .Field(
                round => round.ClosedAt,
                "When the secretariat closed it; null if it did not, and the round ends by itself."
            )
            .Field(round => round.ClosedBecause, "Why the secretariat closed it; null if it did not, or did not say.")
            .Field(
                round => round.Version,
                "How often the round was written; say it as 'expectedVersion' when you change it."
            )
            .Field(round => round.ChangedAt, "When it was written last.")
            .Batch(
                "state",
                round => round.Key,
                RoundStates.LoadAsync,
                "Where the round stands now: PLANNED before its first day, OPEN, or CLOSED. Filter by opensAt, closesAt and closedAt."
            )
            .One<CompiledReport>(
                "report",
                round => round.Key,
                "The compiled report about it; null if there is none that you can see."
            )
            .Connection<RoundQuestion>(
                "questions",
                question => question.RoundKey,
                "What countries answer, in the order of the form."
            )
            .Connection<Submission>(
                "submissions",
                submission => submission.RoundKey,
                "What countries hand in, as far as you can see it."
            )
            .Connection<AuditEvent>(
                "events",
                told => told.RoundKey,
                "The steps that were taken with it and its submissions, newest first, as far as you can see them."
            )
            .ConnectionThrough<RoundCountry, Country>(
                "countries",
                link => link.RoundKey,
                link => link.CountryCode,
                "The countries that report."
            );

        schema
            .Node<RoundQuestion>(question => question.Key, "A question that countries answer in a round.")
            .OrderBy(question => question.RoundKey)
            .OrderBy(question => question.Position)
            .Field(question => question.Key, "Key of the question: that of its round and its name.")
            .Field(question => question.Name, "What tells it from the other questions of its round.")
            .Field(question => question.Position, "Place among the questions of its round, from 1.")
            .Field(question => question.Text, "The question, in English.")
            .Field(question => question.Help, "What helps to answer it, in English; null if nothing.")
            .Field(question => question.Kind, "What answers it.")
            .Field(question => question.IsRequired, "Whether a submission without an answer to it is not complete.")
            .Field(question => question.Target, "Policy target that it is about; null for a general question.")
            .Field(question => question.Options, "What can be chosen, for a CHOICE; else empty.")
            .One<ReportingRound>("round", question => question.RoundKey, "The round that asks it.");

        schema
            .Root()
            .Connection<ReportingRound>("rounds", "The rounds in which countries report, the newest first.")
            .Lookup<ReportingRound>(
                "round",
                "key",
                "Key of the round, for example progress-2027.",
                "One round by its key."
            );
    }
}
