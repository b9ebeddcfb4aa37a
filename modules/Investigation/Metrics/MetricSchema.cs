using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Metrics;

internal static class MetricSchema
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Node<InvestigationMetric>(
                metric => metric.Key,
                "A number that a source gives about a police unit, a joint operation or a network."
            )
            .OrderBy(metric => metric.Position)
            .Field(metric => metric.Key, Wording.Key)
            .Field(metric => metric.Position, "Place among the numbers of the same owner, from 1.")
            .Field(metric => metric.Name, "What is counted, in English; 'nearly', 'at least' and the like stand here.")
            .Field(
                metric => metric.Period,
                "The time that the number is about, as the source has it: a date, two dates with a stroke between them, or words."
            )
            .Field(metric => metric.Value, "The number.")
            .Field(metric => metric.Unit, "Unit of the number, for example count.")
            .Field(metric => metric.Provenance, RowDescriptions.Provenance)
            .One<PoliceUnit>(
                "policeUnit",
                metric => metric.PoliceUnitKey,
                "The police unit that the number is about; null if it is about something else."
            )
            .One<JointOperation>(
                "jointOperation",
                metric => metric.JointOperationKey,
                "The joint operation or initiative that the number is about; null if it is about something else."
            )
            .One<Network>(
                "network",
                metric => metric.NetworkKey,
                "The network that the number is about; null if it is about something else."
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
                    .About<PoliceUnit>(metric => metric.PoliceUnitKey, owner => owner.CountryCode)
                    .About<JointOperation>(metric => metric.JointOperationKey, owner => owner.CountryCode)
                    .About<Network>(metric => metric.NetworkKey, owner => owner.CountryCode)
                    .Provenance(metric => metric.Provenance)
            );
}
