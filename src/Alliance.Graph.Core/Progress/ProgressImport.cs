using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Progress;

internal static class ProgressImport
{
    // No starter file: of no country was it found what it said of the commitments that are here.
    public static void Configure(ImportBuilder imports) =>
        imports
            .File<ProgressRow, ProgressEntry>(
                "progress.json",
                row => row.Id,
                "What became of commitments: an entry for each report about one of them."
            )
            .Map(map =>
                map.Map(entry => entry.Key, row => row.Id)
                    .Map(entry => entry.CommitmentKey, row => row.CommitmentId)
                    .Map(entry => entry.ReportKey, row => row.ReportId)
                    .Map(entry => entry.Provenance, row => row.ToProvenance())
            )
            .References<Commitment>(row => row.CommitmentId)
            .References<Country>(row => row.CountryCode)
            .References<PolicyTarget>(row => row.TargetKey)
            .References<Report>(row => row.ReportId)
            .Agrees<Commitment, CountryCode>(
                row => row.CommitmentId,
                row => row.CountryCode,
                commitment => commitment.CountryCode
            )
            .Agrees<Commitment, PolicyTargetKey>(
                row => row.CommitmentId,
                row => row.TargetKey,
                commitment => commitment.TargetKey
            )
            .NotBlank(row => row.Id, row => row.Summary)
            .YearBetween(1900, 2100, row => row.AsOf);
}
