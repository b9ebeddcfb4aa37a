using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>Freezes the report about a round, and makes it one of the Alliance's reports, by the importer.</summary>
/// <param name="reports">All that is known about rows of reports.</param>
/// <param name="documents">All that is known about rows of documents.</param>
internal sealed class PublishReport(RowDefinition reports, RowDefinition documents) : CompiledReportMutation
{
    private static readonly ScalarInput<int> _expectedVersion = new(
        "expectedVersion",
        "The version of the report that you have seen. If there is another by now, nothing is done."
    );

    public override string Name => "publishReport";

    public override string Description =>
        "Publishes the draft of a report as it is, with the figures and at the revision that it shows, for good: everybody sees it, and it is a 'Report' with its 'Document' like others. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.ReportPublished;

    public override IReadOnlyList<MutationInput> Inputs => [ReportKey, _expectedVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var report = await FindDraftAsync(run, cancellationToken);
        MutationRun.RequireVersion(report, run.Arguments.Of(_expectedVersion), []);
        var round = await run.Query<ReportingRound>()
            .SingleAsync(round => round.Key == report.RoundKey, cancellationToken);
        var key = $"alliance-report-{report.Key}";
        if (
            await run.Query<Report>().AnyAsync(row => row.Key == key, cancellationToken)
            || await run.Query<Document>().AnyAsync(row => row.Key == key, cancellationToken)
        )
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    $"There is a report or a document '{key}' already, which was imported and would be overwritten. Withdraw or rename it first.",
                    MutationRun.PathOf(ReportKey)
                )
            );
        }

        run.Describe(RevisionCause.Publication, report.Title);
        var isThreatAssessment = round.Kind == RoundKind.ThreatAssessment;
        var day = run.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await WriteAsync(
            run,
            documents,
            new
            {
                id = key,
                type = isThreatAssessment ? DocumentType.ThreatAssessment : DocumentType.AllianceReport,
                title = report.Title,
                titleTranslations = Array.Empty<TitleTranslation>(),
                publishedOn = day,
                language = "en",
                notes = $"Made by this server, which has it at /reports/{report.Key}: figures of revision {report.Revision}, and texts of the secretariat.",
                source = $"The compiled report '{report.Key}' of this graph, revision {report.Revision}.",
                confidence = Confidence.Sourced,
                quality = SourceQuality.Primary,
            },
            cancellationToken
        );
        await WriteAsync(
            run,
            reports,
            new
            {
                id = key,
                kind = isThreatAssessment ? ReportKind.ThreatAssessment : ReportKind.AllianceReport,
                year = round.ClosesOn.Year,
                title = report.Title,
                origin = ReportOrigin.Published,
                language = "en",
                documentId = key,
                publishedOn = day,
                summary = $"The report about the round '{round.Key}', at revision {report.Revision}.",
            },
            cancellationToken
        );
        await run.CompleteRevisionAsync(cancellationToken);
        await run.ChangeAsync(
            report,
            stored =>
                (stored.State, stored.PublishedAt, stored.ReportKey) = (CompiledReportState.Published, run.Now, key),
            cancellationToken
        );
        await TellAsync(run, report.Key, area: null, cancellationToken);
        return report.Key;
    }

    private static async Task WriteAsync(
        MutationRun run,
        RowDefinition rows,
        object row,
        CancellationToken cancellationToken
    ) =>
        await run.WriteAsync(
            await run.ReadAsync(
                new RowInput(ReportKey.Name, ReportKey.Description, rows),
                MutationRun.RowOf(row),
                isDraft: false,
                cancellationToken
            ),
            cancellationToken
        );
}
