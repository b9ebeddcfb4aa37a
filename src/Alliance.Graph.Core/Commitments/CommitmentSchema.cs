using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Commitments;

internal static class CommitmentSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Commitment>(
                commitment => commitment.Key,
                "What a country does or pledges under one policy target: a row of a report. The starter data takes these rows from public sources, not from the countries' papers to the Alliance, which were not available."
            )
            .OrderBy(commitment => commitment.Year)
            .Searchable(commitment => commitment.Title, commitment => commitment.Summary)
            .Field(commitment => commitment.Key, "Key of the row.")
            .Field(commitment => commitment.Kind, "Whether the row is a baseline, progress or a pledge.")
            .Field(
                commitment => commitment.Year,
                "Year of the fact; null if it is not known. Some rows are later than 2014."
            )
            .Field(commitment => commitment.DueOn, "When the country wants to have it done; null if it has not said.")
            .Field(
                commitment => commitment.IsPeriodUncertain,
                "Whether the row has no date, so that its kind is a guess and it can describe later practice."
            )
            .Field(commitment => commitment.Title, "Short English title.")
            .Field(commitment => commitment.Summary, "The fact, restated in one or two English sentences.")
            .Field(
                commitment => commitment.Framework,
                "The setting in which the measure was taken or the pledge was made."
            )
            .Field(
                commitment => commitment.RelatedKey,
                "Key of the fact that the row is about, such as a law, a unit or a hotline, in the module that holds it; null if there is none."
            )
            .Field(
                commitment => commitment.IsReportedToAlliance,
                "Whether the country reported the row to the Alliance. It is false throughout the starter data, because the countries' papers were not available: false means not known to have been reported."
            )
            .Field(commitment => commitment.Notes, RowDescriptions.Notes)
            .Field(commitment => commitment.Provenance, RowDescriptions.Provenance)
            .One<Country>("country", commitment => commitment.CountryCode, "The country that acts.")
            .One<Report>("report", commitment => commitment.ReportKey, "The report that the row stands in.")
            .One<PolicyTarget>("target", commitment => commitment.TargetKey, "The policy target that the row serves.")
            .One<OperationalGoal>(
                "goal",
                commitment => commitment.GoalKey,
                "The operational goal that the row serves, as this project sorted it; null if it fits none."
            )
            .One<PotentialAction>(
                "action",
                commitment => commitment.ActionKey,
                "The potential action that the row takes up; null if it takes up none, or nobody has said."
            )
            .One<Fact>(
                "about",
                commitment => commitment.RelatedKey,
                "What the row is about, in the shape that all modules share; null if it is about nothing that a module of this server holds."
            )
            .One<Commitment>(
                "supersededBy",
                commitment => commitment.SupersededByKey,
                "The row that says better what this one says, such as a row of the country's own paper that came to light; null if none does."
            )
            .Connection<Commitment>(
                "supersedes",
                commitment => commitment.SupersededByKey,
                "The rows that this one says better."
            )
            .Connection<ProgressEntry>(
                "progress",
                entry => entry.CommitmentKey,
                "What the country says of its progress, the latest first."
            )
            .Computed(
                "status",
                commitment =>
                    Entities
                        .Of<ProgressEntry>()
                        .Where(entry => entry.CommitmentKey == commitment.Key)
                        .OrderByDescending(entry => entry.AsOf)
                        .ThenByDescending(entry => entry.Key)
                        .Select(entry => (ProgressStatus?)entry.Status)
                        .FirstOrDefault(),
                "How far it is, by its latest entry of progress; null if there is none."
            );

        schema
            .Root()
            .Connection<Commitment>(
                "commitments",
                "What countries do or pledge under the policy targets, from public sources."
            )
            .Lookup<Commitment>("commitment", "key", "Key of the row.", "One commitment by its key.");
    }
}
