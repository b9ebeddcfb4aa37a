using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Reports;

internal static class ReportImport
{
    private const string FileName = "reports.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<ReportRow, Report>(FileName, row => row.Id, "Reports of the Alliance's cycle, published or compiled.")
            .Starter(typeof(ReportImport).Assembly, FileName)
            .Map(map =>
                map.Map(report => report.Key, row => row.Id)
                    .Map(report => report.DocumentKey, row => row.DocumentId)
                    .Map(report => report.SubmissionKey, row => row.SubmissionId)
                    .Map(report => report.SupersededByKey, row => row.SupersededById)
                    .Map(report => report.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .References<Document>(row => row.DocumentId)
            .References<Report>(row => row.SupersededById)
            .Agrees<Report, CountryCode?>(
                row => row.SupersededById,
                row => row.CountryCode,
                report => report.CountryCode
            )
            .NotBlank(row => row.Id, row => row.Title, row => row.Language)
            .YearBetween(1900, 2100, row => row.Year)
            .Check(
                row => row.SupersededById,
                row => row.SupersededById != row.Id,
                "The report supersedes itself.",
                "Name the report that is to be read instead, or write null."
            )
            .Check(
                row => row.DocumentId,
                row => row.Origin != ReportOrigin.Published || row.DocumentId is not null,
                "A published report names no document, so it has no source.",
                "Name the document, or write 'compiled' as 'origin'."
            )
            .Check(
                row => row.CountryCode,
                row =>
                    row.Origin == ReportOrigin.Submitted
                        ? row.CountryCode is not null
                        : row.IsAboutTheAlliance() == row.CountryCode is null,
                "The country does not agree with the kind of the report.",
                "Write null for an 'alliance-report' or a 'threat-assessment'; name the country for every other kind, and for what a country submitted."
            )
            .Check(
                row => row.SubmissionId,
                row => row.SubmissionId == (row.Origin == ReportOrigin.Submitted ? row.Id : null),
                "The submission does not agree with the origin of the report.",
                "Of a 'submitted' report write its own key, which is that of the submission; write null for every other."
            );
}
