using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.IcseFigures;

internal static class IcseFigureImport
{
    private const string FileName = "icse-figures.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<IcseFigureRow, IcseFigure>(
                FileName,
                row => row.Id,
                "Announcements about INTERPOL's ICSE database as a whole, with their numbers."
            )
            .Starter(typeof(IcseFigureImport).Assembly, FileName)
            .Map(map =>
                map.Map(figure => figure.Key, row => row.Id).Map(figure => figure.Provenance, row => row.ToProvenance())
            )
            .Children<MetricRow, VictimIdentificationMetric>(
                row => row.Metrics,
                metric => metric.IcseFigureKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(
                            metric => metric.IcseConnectionKey,
                            metric => metric.IdentificationUnitKey,
                            metric => metric.SupportServiceKey
                        )
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Organisation, row => row.Summary)
            .YearBetween(2000, 2100, row => row.Date)
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                MetricFaults.Problem,
                MetricFaults.Remedy
            );
}
