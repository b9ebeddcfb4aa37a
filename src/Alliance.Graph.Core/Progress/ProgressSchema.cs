using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Progress;

internal static class ProgressSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<ProgressEntry>(entry => entry.Key, "What a country says of the progress of one of its commitments.")
            .OrderByDescending(entry => entry.AsOf)
            .OrderByDescending(entry => entry.Key)
            .Field(entry => entry.Key, "Key of the entry.")
            .Field(entry => entry.Status, "How far the commitment is.")
            .Field(
                entry => entry.AsOf,
                "When that was so. Of several entries of a commitment the latest counts, and of two of the same date that with the greater key."
            )
            .Field(entry => entry.Summary, "What was done, or why not, in one or two English sentences.")
            .Field(entry => entry.Provenance, RowDescriptions.Provenance)
            .One<Commitment>("commitment", entry => entry.CommitmentKey, "The commitment that it fulfils.")
            .One<Country>("country", entry => entry.CountryCode, "The country, which is that of the commitment.")
            .One<PolicyTarget>(
                "target",
                entry => entry.TargetKey,
                "The policy target, which is that of the commitment."
            )
            .One<Report>("report", entry => entry.ReportKey, "The report that says so; null if none does.");

        var commitments = Unit.Count("commitments");
        schema
            .Value<TargetProgress>(
                "How far the commitments of a country are under one policy target, by the latest entry of each. Pledges count, and all other rows of which an entry tells progress."
            )
            .Field(part => part.Target, "The policy target.")
            .Field(
                part => part.Commitments,
                "How many commitments there are: the sum of the next six.",
                unit: commitments
            )
            .Field(part => part.NotReported, "Of how many nothing is told.", unit: commitments)
            .Field(part => part.NotStarted, "How many have not begun.", unit: commitments)
            .Field(part => part.UnderWay, "How many are under way.", unit: commitments)
            .Field(part => part.Done, "How many are fulfilled.", unit: commitments)
            .Field(part => part.Changed, "In the place of how many there is something else now.", unit: commitments)
            .Field(part => part.Dropped, "How many are given up.", unit: commitments)
            .Field(
                part => part.Overdue,
                "How many should be fulfilled by today, and are neither that, nor changed, nor given up. A date of which only the month or the year is known is over when that is.",
                unit: commitments
            );

        schema
            .Root()
            .Connection<ProgressEntry>(
                "progressEntries",
                "What countries say of the progress of their commitments, the latest first."
            )
            .Lookup<ProgressEntry>("progressEntry", "key", "Key of the entry.", "One entry by its key.");
    }
}
