using Alliance.Graph.Domain;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.VictimIdentification.IcseConnections;

internal static class IcseConnectionImport
{
    private const string FileName = "icse-connections.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<IcseConnectionRow, IcseConnection>(
                FileName,
                row => row.Id,
                "Countries' connections to INTERPOL's ICSE database."
            )
            .Starter(typeof(IcseConnectionImport).Assembly, FileName)
            .Map(map =>
                map.Map(connection => connection.Key, row => row.Id)
                    .Map(connection => connection.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, VictimIdentificationMetric>(
                row => row.Metrics,
                metric => metric.IcseConnectionKey,
                metrics =>
                    metrics
                        .NumberedKey(metric => metric.Key, "metric")
                        .Position(metric => metric.Position)
                        .Map(metric => metric.Provenance, (row, _) => row.ToProvenance())
                        .NotFilled(
                            metric => metric.IcseFigureKey,
                            metric => metric.IdentificationUnitKey,
                            metric => metric.SupportServiceKey
                        )
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Organisation, row => row.Summary)
            .YearBetween(1990, 2100, row => row.ConnectedOn)
            .Check(
                row => row.ConnectedOn,
                row => row.Connected || row.ConnectedOn is null,
                "The row says since when the country is connected, and also that it is not.",
                "Write true for 'connected', or null for 'connectedOn'."
            )
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                MetricFaults.Problem,
                MetricFaults.Remedy
            );
}
