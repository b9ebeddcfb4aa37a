using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.Metrics;

internal static class MetricSchema
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Node<VictimIdentificationMetric>(
                metric => metric.Key,
                "A number that a source gives about a connection, a unit, a service or ICSE as a whole."
            )
            .OrderBy(metric => metric.Position)
            .Field(metric => metric.Key, Wording.Key)
            .Field(metric => metric.Position, "Place among the numbers of the same owner, from 1.")
            .Field(metric => metric.Name, "What is counted, in English.")
            .Field(
                metric => metric.Period,
                "The time that the number is about, as the source has it: a date, two dates with a stroke between them, or words."
            )
            .Field(metric => metric.Value, "The number. Some are lower bounds; the notes of the owner say so.")
            .Field(metric => metric.Unit, "Unit of the number, for example count.")
            .Field(metric => metric.Provenance, RowDescriptions.Provenance)
            .One<IcseConnection>(
                "icseAccess",
                metric => metric.IcseConnectionKey,
                "The connection that the number is about; null if it is about something else."
            )
            .One<IdentificationUnit>(
                "identificationUnit",
                metric => metric.IdentificationUnitKey,
                "The unit or database that the number is about; null if it is about something else."
            )
            .One<SupportService>(
                "supportService",
                metric => metric.SupportServiceKey,
                "The service that the number is about; null if it is about something else."
            )
            .One<IcseFigure>(
                "icseFigure",
                metric => metric.IcseFigureKey,
                "The state of ICSE as a whole that the number belongs to; null if it is about something else."
            )
            .Figures(figures =>
                figures
                    .Named(
                        metric => metric.Name,
                        metric => metric.Value,
                        metric =>
                            metric.Unit == "count" ? UnitKind.Count
                            : metric.Unit == "percent" ? UnitKind.Percent
                            : null
                    )
                    .Period(metric => metric.Period)
                    .About<IcseConnection>(metric => metric.IcseConnectionKey, owner => owner.CountryCode)
                    .About<IdentificationUnit>(metric => metric.IdentificationUnitKey, owner => owner.CountryCode)
                    .About<SupportService>(metric => metric.SupportServiceKey, owner => owner.CountryCode)
                    .About<IcseFigure>(metric => metric.IcseFigureKey)
                    .Provenance(metric => metric.Provenance)
            );
}
