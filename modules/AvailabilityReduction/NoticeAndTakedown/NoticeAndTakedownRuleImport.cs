using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.AvailabilityReduction.NoticeAndTakedown;

internal static class NoticeAndTakedownRuleImport
{
    private const string FileName = "notice-and-takedown-rules.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<NoticeAndTakedownRuleRow, NoticeAndTakedownRule>(
                FileName,
                row => row.Id,
                "Laws, codes and practices of notice and takedown."
            )
            .Starter(typeof(NoticeAndTakedownRuleImport).Assembly, FileName)
            .Map(map =>
                map.Map(rule => rule.Key, row => row.Id).Map(rule => rule.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .NotBlank(row => row.Id, row => row.Title, row => row.LegalBasis, row => row.Summary)
            .YearBetween(1990, 2100, row => row.Year);
}
