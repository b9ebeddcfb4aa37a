using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.Hotlines;

internal static class HotlineImport
{
    private const string FileName = "hotlines.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<HotlineRow, Hotline>(FileName, row => row.Id, "Hotlines, with their figures.")
            .Starter(typeof(HotlineImport).Assembly, FileName)
            .Map(map =>
                map.Map(hotline => hotline.Key, row => row.Id)
                    .Map(hotline => hotline.IsInhopeMember, row => row.InhopeMember)
                    .Map(hotline => hotline.IsInhopeFounder, row => row.InhopeFounder)
                    .Map(hotline => hotline.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .Children<MetricRow, HotlineMetric>(
                row => row.Metrics,
                metric => metric.HotlineKey,
                metrics =>
                    metrics
                        .Key(metric => metric.Key, metric => metric.Name, metric => metric.Period)
                        .Map(metric => metric.Provenance, (row, _) => row.ToMetricProvenance())
            )
            .NotBlank(row => row.Id, row => row.Name, row => row.Organisation, row => row.Summary)
            .NoRepeats(row => row.FormerNames)
            .YearBetween(1900, 2100, row => row.Founded)
            .YearBetween(1999, 2100, row => row.InhopeSince)
            .Check(
                row => row.FormerNames,
                row => row.FormerNames.TrueForAll(name => !string.IsNullOrWhiteSpace(name)),
                "A former name is empty.",
                "Write the name, or leave it out."
            )
            .Check(
                row => row.InhopeMember,
                row => row.InhopeMember == true || (row.InhopeSince is null && !row.InhopeFounder),
                "The row has a date of joining INHOPE or a founder of it, but no member.",
                "Write true as 'inhopeMember', or null as 'inhopeSince' and false as 'inhopeFounder'."
            )
            .Check(
                row => row.Metrics,
                row => row.Metrics.TrueForAll(metric => metric.IsComplete),
                "A figure has no name or no period.",
                "Write both."
            );
}
