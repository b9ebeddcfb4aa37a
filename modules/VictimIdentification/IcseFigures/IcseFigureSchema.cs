using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.IcseFigures;

internal static class IcseFigureSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<IcseFigure>(
                figure => figure.Key,
                "What was announced about ICSE as a whole on one day: how many countries are connected, how many victims were identified. It belongs to no country. The yearly series that the goal of ten per cent more a year needs was not found."
            )
            .OrderBy(figure => figure.Date)
            .Searchable(figure => figure.Title, figure => figure.Organisation, figure => figure.Summary)
            .Field(figure => figure.Key, Wording.Key)
            .Field(figure => figure.Title, "Short English title.")
            .Field(figure => figure.Organisation, "The body that announced it.")
            .Field(figure => figure.Date, "When it was announced.")
            .Field(figure => figure.Summary, Wording.Summary)
            .Field(figure => figure.Notes, RowDescriptions.Notes)
            .Field(figure => figure.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isFromAlliancePeriod",
                figure =>
                    figure.Date == AllianceDates.LaunchYear || figure.Date == AllianceDates.LaunchMonth
                        ? (bool?)null
                        : figure.Date >= AllianceDates.Launch && figure.Date < AllianceDates.After2014,
                "Whether it was announced between the launch on 5 December 2012 and the end of 2014; null if the date is not exact enough. It is false throughout the starter data."
            )
            .Connection<VictimIdentificationMetric>("metrics", metric => metric.IcseFigureKey, Wording.Metrics)
            .Deprecated(Wording.InsteadOfMetrics);

        schema
            .Root()
            .Connection<IcseFigure>("icseFigures", "What was announced about INTERPOL's ICSE database as a whole.")
            .Lookup<IcseFigure>(
                "icseFigure",
                "key",
                "Key of the row, for example icse-2017.",
                "One announcement about ICSE by its key."
            );
    }
}
