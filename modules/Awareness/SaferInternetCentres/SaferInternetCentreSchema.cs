using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.SaferInternetCentres;

internal static class SaferInternetCentreSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<SaferInternetCentre>(
                centre => centre.Key,
                "A national centre of the Insafe network, normally an awareness centre, a helpline, a hotline and a youth panel under one roof."
            )
            .OrderBy(centre => centre.Title)
            .Fact(centre => centre.Title, centre => centre.Year)
            .Searchable(centre => centre.Title, centre => centre.Organisation, centre => centre.Summary)
            .Field(centre => centre.Key, "Key of the centre, for example at-awareness-sic.")
            .Field(centre => centre.Title, "English title with the name of the centre.")
            .Field(centre => centre.Organisation, "Who runs the centre.")
            .Field(centre => centre.Audiences, Wording.Audiences)
            .Field(
                centre => centre.Year,
                "Year in which the centre is known to have existed, not that of its founding; null if it is not known."
            )
            .Field(
                centre => centre.Summary,
                "What is known about the centre, restated in one or two English sentences."
            )
            .Field(centre => centre.Notes, RowDescriptions.Notes)
            .Field(centre => centre.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isKnownByLaunchYear",
                centre => centre.Year == null ? (bool?)null : centre.Year <= AllianceDates.LaunchYearNumber,
                "Whether the centre is known to have existed in 2012, the year in which the Alliance was launched, or before; null if the year is not known. False does not mean that it did not exist."
            )
            .One<Country>("country", centre => centre.CountryCode, "The country that the centre serves.")
            .Connection<SaferInternetCentreMetric>(
                "metrics",
                metric => metric.SaferInternetCentreKey,
                "Figures about the centre; the starter data has none."
            )
            .Deprecated(Wording.InsteadOfMetrics);

        schema
            .Node<SaferInternetCentreMetric>(
                metric => metric.Key,
                "A figure about a Safer Internet Centre, such as the number of people reached in a year."
            )
            .OrderBy(metric => metric.Period)
            .Field(metric => metric.Key, Wording.MetricKey)
            .Field(metric => metric.Name, Wording.MetricName)
            .Field(metric => metric.Period, Wording.MetricPeriod)
            .Field(metric => metric.Value, Wording.MetricValue)
            .Field(metric => metric.Unit, Wording.MetricUnit)
            .Field(metric => metric.Provenance, RowDescriptions.Provenance)
            .One<SaferInternetCentre>(
                "saferInternetCentre",
                metric => metric.SaferInternetCentreKey,
                "The centre that the figure is about."
            )
            .Figures(figures =>
                figures
                    .Named(
                        metric => metric.Name,
                        metric => metric.Value,
                        metric => metric.Unit == AwarenessMetricUnit.Percent ? UnitKind.Percent : UnitKind.Count
                    )
                    .Period(metric => metric.Period)
                    .About<SaferInternetCentre>(metric => metric.SaferInternetCentreKey, owner => owner.CountryCode)
                    .Provenance(metric => metric.Provenance)
            );

        schema
            .Root()
            .Connection<SaferInternetCentre>(
                "saferInternetCentres",
                "The national Safer Internet Centres of all countries."
            )
            .Lookup<SaferInternetCentre>(
                "saferInternetCentre",
                "key",
                "Key of the centre, for example at-awareness-sic.",
                "One Safer Internet Centre by its key."
            );
    }
}
