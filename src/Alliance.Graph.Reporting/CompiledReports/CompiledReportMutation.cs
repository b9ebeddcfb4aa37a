using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>A step of the secretariat with the report about a round.</summary>
internal abstract class CompiledReportMutation : Mutation
{
    protected static readonly ScalarInput<string> ReportKey = new(
        "report",
        "Key of the report, which is that of its round."
    );

    public override Type Node => typeof(CompiledReport);

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, ErrorDefinitions.VersionConflict, ReportPublishedError.Definition];

    /// <summary>The report, which is a draft.</summary>
    /// <exception cref="MutationRefusedException">There is none, or it was published.</exception>
    protected static async Task<CompiledReport> FindDraftAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var key = run.Arguments.Of(ReportKey)!;
        var report =
            await run.Query<CompiledReport>().SingleOrDefaultAsync(report => report.Key == key, cancellationToken)
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"There is no report '{key}'. Make its draft with 'compileReport'.",
                    MutationRun.PathOf(ReportKey)
                )
            );
        RequireDraft(report);
        return report;
    }

    /// <exception cref="MutationRefusedException">It was published.</exception>
    protected static void RequireDraft(CompiledReport report)
    {
        if (report.State == CompiledReportState.Published)
        {
            throw new MutationRefusedException(ReportPublishedError.Of(report, report.PublishedAt!.Value));
        }
    }

    /// <summary>The sections of a report, in their order.</summary>
    protected static async Task<IReadOnlyList<CompiledReportSection>> SectionsAsync(
        MutationRun run,
        string report,
        CancellationToken cancellationToken
    ) =>
        await run.Query<CompiledReportSection>()
            .Where(section => section.ReportKey == report)
            .OrderBy(section => section.Position)
            .ThenBy(section => section.Key)
            .ToListAsync(cancellationToken);

    /// <summary>Tells of the report as it is now, which ends the step.</summary>
    protected static async Task TellAsync(
        MutationRun run,
        string report,
        string? area,
        CancellationToken cancellationToken
    ) =>
        run.Tell(
            StepSubject.Of(
                await run.Query<CompiledReport>().SingleAsync(stored => stored.Key == report, cancellationToken),
                await SectionsAsync(run, report, cancellationToken),
                area
            )
        );
}
