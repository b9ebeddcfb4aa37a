using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Investigation.PoliceUnits;

internal static class PoliceUnitImport
{
    private const string FileName = "police-units.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<PoliceUnitRow, PoliceUnit>(
                FileName,
                row => row.Id,
                "Police units and bodies that investigate, with their numbers."
            )
            .Starter(typeof(PoliceUnitImport).Assembly, FileName)
            .Map(map =>
                map.Map(unit => unit.Key, row => row.Id).Map(unit => unit.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, InvestigationMetric>(
                row => row.Metrics,
                metric => metric.PoliceUnitKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(metric => metric.JointOperationKey, metric => metric.NetworkKey)
            )
            .NotBlank(row => row.Id, row => row.Name, row => row.Organisation, row => row.Successor, row => row.Summary)
            .YearBetween(1900, 2100, row => row.EstablishedOn)
            .YearBetween(1900, 2100, row => row.EndedOn)
            .NoRepeats(row => row.FormerNames)
            .Check(
                row => row.EndedOn,
                row =>
                    row.EndedOn is not { } ended
                    || row.EstablishedOn is not { } established
                    || ended.LastDay >= established.FirstDay,
                "The unit ended before it was established.",
                "Exchange the two dates, or correct one of them."
            )
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                MetricFaults.Problem,
                MetricFaults.Remedy
            );
}
