using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Commitments;

internal static class CommitmentImport
{
    private const string FileName = "commitments.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<CommitmentRow, Commitment>(
                FileName,
                row => row.Id,
                "What countries do or pledge: the rows of the reports."
            )
            .Starter(typeof(CommitmentImport).Assembly, FileName)
            .Map(map =>
                map.Map(commitment => commitment.Key, row => row.Id)
                    .Map(commitment => commitment.ReportKey, row => row.ReportId)
                    .Map(commitment => commitment.IsPeriodUncertain, row => row.PeriodUncertain)
                    .Map(commitment => commitment.ActionKey, row => row.ActionId)
                    .Map(commitment => commitment.RelatedKey, row => row.RelatedId)
                    .Map(commitment => commitment.SupersededByKey, row => row.SupersededById)
                    .Map(commitment => commitment.IsReportedToAlliance, row => row.ReportedToAlliance)
                    .Map(commitment => commitment.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .References<Report>(row => row.ReportId)
            .References<PolicyTarget>(row => row.TargetKey)
            .References<OperationalGoal>(row => row.GoalKey)
            .References<PotentialAction>(row => row.ActionId)
            .References<Commitment>(row => row.SupersededById)
            .Agrees<Report, CountryCode?>(row => row.ReportId, row => row.CountryCode, report => report.CountryCode)
            .Agrees<OperationalGoal, PolicyTargetKey>(row => row.GoalKey, row => row.TargetKey, goal => goal.TargetKey)
            .Agrees<Commitment, CountryCode>(
                row => row.SupersededById,
                row => row.CountryCode,
                commitment => commitment.CountryCode
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Summary)
            .YearBetween(1900, 2100, row => row.Year)
            .YearBetween(1900, 2100, row => row.DueOn)
            .Check(
                row => row.SupersededById,
                row => row.SupersededById != row.Id,
                "The row supersedes itself.",
                "Name the row that says it better, or write null."
            )
            .Check(
                row => row.PeriodUncertain,
                row => row.PeriodUncertain == row.Year is null,
                "The period is uncertain exactly if there is no year, and this row says otherwise.",
                "Write true if 'year' is null, and false if it is not."
            );
}
