using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Hotlines;

internal static class HotlineSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Hotline>(hotline => hotline.Key, "A service that takes reports of illegal content from the public.")
            .OrderBy(hotline => hotline.Name)
            .Fact(hotline => hotline.Name, hotline => hotline.Founded)
            .Searchable(hotline => hotline.Name, hotline => hotline.Organisation, hotline => hotline.Summary)
            .Field(hotline => hotline.Key, "Key of the hotline, for example at-hotline-stopline.")
            .Field(hotline => hotline.Name, "Name under which the hotline is known.")
            .Field(
                hotline => hotline.FormerNames,
                "Earlier names, some with a remark in brackets; empty if none is known."
            )
            .Field(hotline => hotline.Organisation, "Who runs the hotline.")
            .Field(
                hotline => hotline.Founded,
                "When the hotline opened, which may be a year only; null if it is not known."
            )
            .Field(
                hotline => hotline.IsInhopeMember,
                "Whether the hotline is a member of INHOPE, the international association of hotlines; null if it is not known."
            )
            .Field(
                hotline => hotline.InhopeSince,
                "Since when the hotline has been a member of INHOPE; null if it is none or the date is not known."
            )
            .Field(hotline => hotline.IsInhopeFounder, "Whether the hotline founded INHOPE with others in 1999.")
            .Field(hotline => hotline.Status, "What has become of the hotline.")
            .Field(hotline => hotline.Summary, "What the hotline does, restated in one or two English sentences.")
            .Field(hotline => hotline.Notes, RowDescriptions.Notes)
            .Field(hotline => hotline.Provenance, RowDescriptions.Provenance)
            .Computed(
                "existedAtLaunch",
                hotline =>
                    hotline.Founded == null
                    || hotline.Founded == AllianceDates.LaunchYear
                    || hotline.Founded == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : hotline.Founded <= AllianceDates.Launch,
                "Whether the hotline had opened when the Alliance was launched on 5 December 2012; null if the date is not known or too vague to tell."
            )
            .Computed(
                "isInhopeMemberAtLaunch",
                hotline =>
                    hotline.IsInhopeMember == false ? false
                    : hotline.InhopeSince == null
                    || hotline.InhopeSince == AllianceDates.LaunchYear
                    || hotline.InhopeSince == AllianceDates.LaunchMonth
                        ? (bool?)null
                    : hotline.InhopeSince <= AllianceDates.Launch,
                "Whether the hotline was a member of INHOPE when the Alliance was launched on 5 December 2012; null if the date of joining is not known or too vague to tell, which is so for most members."
            )
            .Computed(
                "yearsBeforeLaunch",
                hotline => AllianceDates.LaunchYearNumber - hotline.FoundedYear,
                "Years from the opening of the hotline to 2012, the year in which the Alliance was launched; negative if it opened later, null if the date is not known.",
                unit: Unit.Years
            )
            .One<Country>("country", hotline => hotline.CountryCode, "The country that the hotline serves.")
            .Connection<HotlineMetric>(
                "metrics",
                metric => metric.HotlineKey,
                "Figures about the hotline; most have none here."
            )
            .Deprecated("Use 'observations': the same figures as parts of series, with definition, unit and dates.");

        schema
            .Node<HotlineMetric>(
                metric => metric.Key,
                "A figure about a hotline, such as the number of reports that it received in a year."
            )
            .OrderBy(metric => metric.Period)
            .Field(
                metric => metric.Key,
                "Key of the figure: the key of the hotline, the name and the period, joined by colons."
            )
            .Field(metric => metric.Name, "What was counted, for example reports received.")
            .Field(
                metric => metric.Period,
                "Time that the figure is about: a partial date such as 2012, two of them with a slash such as 2015/2017, or words where the source is no more exact."
            )
            .Field(metric => metric.Value, "The figure.")
            .Field(metric => metric.Unit, "What the figure is expressed in.")
            .Field(metric => metric.Provenance, RowDescriptions.Provenance)
            .One<Hotline>("hotline", metric => metric.HotlineKey, "The hotline that the figure is about.")
            .Figures(figures =>
                figures
                    .Named(
                        metric => metric.Name,
                        metric => metric.Value,
                        metric => metric.Unit == HotlineMetricUnit.Percent ? UnitKind.Percent : UnitKind.Count
                    )
                    .Period(metric => metric.Period)
                    .About<Hotline>(metric => metric.HotlineKey, hotline => hotline.CountryCode)
                    .Provenance(metric => metric.Provenance)
            );

        HotlineIndicators.Configure(schema);

        schema
            .Root()
            .Connection<Hotline>("hotlines", "Hotlines of all countries.")
            .Lookup<Hotline>(
                "hotline",
                "key",
                "Key of the hotline, for example at-hotline-stopline.",
                "One hotline by its key."
            );
    }
}
