using Alliance.Graph.Domain;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.SupportServices;

internal static class SupportServiceImport
{
    private const string FileName = "support-services.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<SupportServiceRow, SupportService>(
                FileName,
                row => row.Id,
                "Services that help victims, children and parents."
            )
            .Starter(typeof(SupportServiceImport).Assembly, FileName)
            .Map(map =>
                map.Map(service => service.Key, row => row.Id)
                    .Map(service => service.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, VictimIdentificationMetric>(
                row => row.Metrics,
                metric => metric.SupportServiceKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(
                            metric => metric.IcseConnectionKey,
                            metric => metric.IcseFigureKey,
                            metric => metric.IdentificationUnitKey
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
