using Alliance.Graph.Domain;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.IdentificationUnits;

internal static class IdentificationUnitImport
{
    private const string FileName = "identification-units.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<IdentificationUnitRow, IdentificationUnit>(
                FileName,
                row => row.Id,
                "Units, teams and databases that identify victims."
            )
            .Starter(typeof(IdentificationUnitImport).Assembly, FileName)
            .Map(map =>
                map.Map(unit => unit.Key, row => row.Id).Map(unit => unit.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, VictimIdentificationMetric>(
                row => row.Metrics,
                metric => metric.IdentificationUnitKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(
                            metric => metric.IcseConnectionKey,
                            metric => metric.IcseFigureKey,
                            metric => metric.SupportServiceKey
                        )
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Organisation, row => row.Summary)
            .YearBetween(1900, 2100, row => row.Year)
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                MetricFaults.Problem,
                MetricFaults.Remedy
            );
}
