using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Awareness.Metrics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Awareness.Programmes;

internal static class ProgrammeImport
{
    private const string FileName = "programmes.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<ProgrammeRow, Programme>(FileName, row => row.Id, "Awareness programmes, with their figures.")
            .Starter(typeof(ProgrammeImport).Assembly, FileName)
            .Map(map =>
                map.Map(programme => programme.Key, row => row.Id)
                    .Map(programme => programme.IsOfSaferInternetCentre, row => row.SaferInternetCentre)
                    .Map(programme => programme.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, ProgrammeMetric>(
                row => row.Metrics,
                metric => metric.ProgrammeKey,
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
            .YearBetween(1900, 2100, row => row.Year);
}
