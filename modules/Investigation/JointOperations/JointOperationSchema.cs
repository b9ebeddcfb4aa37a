using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.JointOperations;

internal static class JointOperationSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<JointOperation>(
                operation => operation.Key,
                "A joint operation or initiative, as recorded for one country. The data has one row for each participant of the Alliance that took part, so count titles and dates, not rows."
            )
            .OrderBy(operation => operation.Date)
            .Fact(operation => operation.Title, operation => operation.Date)
            .Searchable(operation => operation.Title, operation => operation.Summary)
            .Field(operation => operation.Key, Wording.Key)
            .Field(operation => operation.Kind, "Whether it was an operation or an initiative.")
            .Field(operation => operation.Title, "Short English title; the rows of one operation have the same.")
            .Field(operation => operation.Date, "When it took place or was announced.")
            .Field(
                operation => operation.Partners,
                "Bodies, companies and countries outside the Alliance that took part, in the order of the source. The list can be empty."
            )
            .Field(operation => operation.Summary, Wording.Summary)
            .Field(operation => operation.Notes, RowDescriptions.Notes)
            .Field(operation => operation.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isFromAlliancePeriod",
                operation =>
                    operation.Date == AllianceDates.LaunchYear || operation.Date == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : operation.Date >= AllianceDates.Launch && operation.Date < AllianceDates.After2014,
                "Whether it falls between the launch on 5 December 2012 and the end of 2014; null if the date is not exact enough."
            )
            .One<Country>("country", operation => operation.CountryCode, "The country that the row is recorded for.")
            .ConnectionThrough<JointOperationCountry, Country>(
                "participatingCountries",
                link => link.JointOperationKey,
                link => link.CountryCode,
                "Participants of the Alliance that took part, the row's own country included. Countries outside the Alliance stand among the partners."
            )
            .Connection<InvestigationMetric>("metrics", metric => metric.JointOperationKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics)
            .Connection<Commitment>("commitments", commitment => commitment.RelatedKey, Wording.Commitments);

        schema
            .Root()
            .Connection<JointOperation>(
                "jointOperations",
                "Joint operations and initiatives of all countries, one row for each participant."
            )
            .Lookup<JointOperation>(
                "jointOperation",
                "key",
                "Key of the row, for example nl-op-amsterdam.",
                "One row of a joint operation or initiative by its key."
            );
    }
}
