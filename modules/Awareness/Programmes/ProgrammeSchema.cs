using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.Programmes;

internal static class ProgrammeSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Programme>(
                programme => programme.Key,
                "Awareness work in a country: a campaign, a school subject, a training or a day of action."
            )
            .OrderBy(programme => programme.Year)
            .Fact(programme => programme.Title, programme => programme.Year)
            .Searchable(
                programme => programme.Title,
                programme => programme.Organisation,
                programme => programme.Summary
            )
            .Field(programme => programme.Key, "Key of the programme, for example au-awareness-cybersmart.")
            .Field(programme => programme.Title, "English title or own name of the programme.")
            .Field(programme => programme.Organisation, "Who runs the programme.")
            .Field(programme => programme.Audiences, Wording.Audiences)
            .Field(
                programme => programme.Year,
                "Year of the fact, which need not be the year in which the programme began; null if it is not known. Some programmes are later than 2014."
            )
            .Field(
                programme => programme.IsOfSaferInternetCentre,
                "Whether the programme belongs to a national Safer Internet Centre."
            )
            .Field(programme => programme.Summary, "What the programme does, restated in one or two English sentences.")
            .Field(programme => programme.Notes, RowDescriptions.Notes)
            .Field(programme => programme.Provenance, RowDescriptions.Provenance)
            .Computed(
                "reachesChildren",
                programme => programme.Audiences.Contains(Audience.Children),
                "Whether children themselves are addressed, not only the adults around them."
            )
            .Computed(
                "audienceCount",
                programme => programme.Audiences.Count,
                "Number of groups that are addressed.",
                unit: Unit.Count("groups")
            )
            .Computed(
                "isBeforeLaunch",
                programme =>
                    programme.Year == null || programme.Year == AllianceDates.LaunchYearNumber
                        ? (bool?)null
                        : programme.Year < AllianceDates.LaunchYearNumber,
                "Whether the fact is from before the launch of the Alliance on 5 December 2012; null if the year is not known, or is 2012, which leaves it open."
            )
            .One<Country>(
                "country",
                programme => programme.CountryCode,
                "The country that the programme takes place in."
            )
            .Connection<ProgrammeMetric>(
                "metrics",
                metric => metric.ProgrammeKey,
                "Figures about the programme; most have none here."
            )
            .Deprecated(Wording.InsteadOfMetrics);

        schema
            .Node<ProgrammeMetric>(
                metric => metric.Key,
                "A figure about a programme, such as the number of workshops in a year."
            )
            .OrderBy(metric => metric.Period)
            .Field(metric => metric.Key, Wording.MetricKey)
            .Field(metric => metric.Name, Wording.MetricName)
            .Field(metric => metric.Period, Wording.MetricPeriod)
            .Field(metric => metric.Value, Wording.MetricValue)
            .Field(metric => metric.Unit, Wording.MetricUnit)
            .Field(metric => metric.Provenance, RowDescriptions.Provenance)
            .One<Programme>("programme", metric => metric.ProgrammeKey, "The programme that the figure is about.")
            .Figures(figures =>
                figures
                    .Named(
                        metric => metric.Name,
                        metric => metric.Value,
                        metric => metric.Unit == AwarenessMetricUnit.Percent ? UnitKind.Percent : UnitKind.Count
                    )
                    .Period(metric => metric.Period)
                    .About<Programme>(metric => metric.ProgrammeKey, owner => owner.CountryCode)
                    .Provenance(metric => metric.Provenance)
            );

        schema
            .Root()
            .Connection<Programme>("programmes", "Awareness work of all countries.")
            .Lookup<Programme>(
                "programme",
                "key",
                "Key of the programme, for example au-awareness-cybersmart.",
                "One programme by its key."
            );
    }
}
