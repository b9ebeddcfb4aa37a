using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Awareness.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Awareness.SaferInternetCentres;

internal static class SaferInternetCentreImport
{
    private const string FileName = "safer-internet-centres.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<SaferInternetCentreRow, SaferInternetCentre>(
                FileName,
                row => row.Id,
                "National Safer Internet Centres, with their figures."
            )
            .Starter(typeof(SaferInternetCentreImport).Assembly, FileName)
            .Map(map =>
                map.Map(centre => centre.Key, row => row.Id).Map(centre => centre.Provenance, row => row.ToProvenance())
            )
            .NotKept(row => row.SaferInternetCentre)
            .ReadBack(row => row.SaferInternetCentre, _ => true)
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, SaferInternetCentreMetric>(
                row => row.Metrics,
                metric => metric.SaferInternetCentreKey,
                metrics =>
                    metrics
                        .Key(metric => metric.Key, metric => metric.Name, metric => metric.Period)
                        .Map(metric => metric.Provenance, (row, _) => MetricProvenance.Of(row))
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Organisation, row => row.Summary)
            .NoRepeats(row => row.Audiences)
            .Check(row => row.Audiences, row => row.Audiences.Count > 0, Faults.NoAudience, Faults.NameAudience)
            .Check(
                row => row.Metrics,
                row => MetricRow.AreComplete(row.Metrics),
                Faults.WrongMetrics,
                Faults.CompleteMetrics
            )
            .Check(
                row => row.SaferInternetCentre,
                row => row.SaferInternetCentre,
                "The row says that it is no Safer Internet Centre.",
                "Write true, or move the row to 'programmes.json'."
            )
            .YearBetween(1900, 2100, row => row.Year);
}
