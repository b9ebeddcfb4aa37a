using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>Reads the figures of the report about a round, for the first time or anew.</summary>
/// <param name="sections">What modules declare.</param>
internal sealed class CompileReport(IReadOnlyList<ReportSectionDefinition> sections) : CompiledReportMutation
{
    private static readonly ScalarInput<string> _round = new("round", "Key of the round.");

    public override string Name => "compileReport";

    public override string Description =>
        "Makes a draft of the report about a round, or reads all figures of the draft anew, of one revision. Texts stay with their sections. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.ReportCompiled;

    public override IReadOnlyList<MutationInput> Inputs => [_round];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, FigureFaultError.Definition, ReportPublishedError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var key = run.Arguments.Of(_round)!;
        var round =
            await run.Query<ReportingRound>().SingleOrDefaultAsync(round => round.Key == key, cancellationToken)
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"There is no round with the key '{key}'. Ask for those that exist with 'rounds'.",
                    MutationRun.PathOf(_round)
                )
            );
        var report = await run.Query<CompiledReport>()
            .SingleOrDefaultAsync(report => report.RoundKey == key, cancellationToken);
        if (report is not null)
        {
            RequireDraft(report);
        }

        var (revision, figures) = await ReadAsync(run, round, cancellationToken);
        var title = $"{round.Title}: report of the Alliance";
        if (report is null)
        {
            await run.AddAsync(
                new CompiledReport
                {
                    Key = key,
                    RoundKey = key,
                    Title = title,
                    Revision = revision,
                    CompiledAt = run.Now,
                },
                cancellationToken
            );
        }
        else
        {
            await run.ChangeAsync(
                report,
                stored => (stored.Title, stored.Revision, stored.CompiledAt) = (title, revision, run.Now),
                cancellationToken
            );
        }

        await WriteAsync(run, key, figures, cancellationToken);
        await TellAsync(run, key, area: null, cancellationToken);
        return key;
    }

    private async Task<(long Revision, IReadOnlyList<List<ReportFigure>> Figures)> ReadAsync(
        MutationRun run,
        ReportingRound round,
        CancellationToken cancellationToken
    )
    {
        var countries = await run.Query<RoundCountry>()
            .Where(link => link.RoundKey == round.Key)
            .Select(link => link.CountryCode)
            .ToListAsync(cancellationToken);
        var asked = sections
            .SelectMany(section => section.Figures.Select(figure => (Section: section, Figure: figure)))
            .ToList();
        var reading = await run.Figures.ReadAsync(
            asked.ConvertAll(figure => figure.Figure),
            new Dictionary<string, object>
            {
                [ReportVariables.Round] = round.Key,
                [ReportVariables.Countries] = countries.Order().ToList(),
                [ReportVariables.Targets] = round.Targets,
            },
            cancellationToken
        );
        if (reading.Faults.Count > 0)
        {
            throw new MutationRefusedException([
                .. reading.Faults.Select(
                    MutationError (fault) =>
                        new FigureFaultError(
                            $"The figure '{asked[fault.Key].Figure.Key}' of the section '{asked[fault.Key].Section.Name}' could not be read: {fault.Value}",
                            asked[fault.Key].Section.Name,
                            asked[fault.Key].Figure.Key
                        )
                ),
            ]);
        }

        var read = new Queue<ReportFigure>(reading.Figures.OfType<ReportFigure>());
        return (
            reading.Revision,
            [.. sections.Select(section => section.Figures.Select(_ => read.Dequeue()).ToList())]
        );
    }

    /// <summary>
    /// Writes the sections over those that there are. One that nobody declares any more stays with its text, if it has
    /// one, behind the others.
    /// </summary>
    private async Task WriteAsync(
        MutationRun run,
        string report,
        IReadOnlyList<List<ReportFigure>> figures,
        CancellationToken cancellationToken
    )
    {
        var known = (await SectionsAsync(run, report, cancellationToken)).ToDictionary(section => section.Name);
        var position = 0;
        foreach (var (section, read) in sections.Zip(figures))
        {
            position++;
            if (known.Remove(section.Name, out var stored))
            {
                var place = position;
                await run.ChangeAsync(
                    stored,
                    anew =>
                        (anew.Position, anew.Title, anew.About, anew.Figures) = (
                            place,
                            section.Title,
                            section.About,
                            read
                        ),
                    cancellationToken
                );
            }
            else
            {
                await run.AddAsync(
                    new CompiledReportSection
                    {
                        Key = ComposedKey.Of(report, section.ModuleId, section.Key),
                        ReportKey = report,
                        Name = section.Name,
                        ModuleId = section.ModuleId,
                        Position = position,
                        Title = section.Title,
                        About = section.About,
                        Figures = read,
                    },
                    cancellationToken
                );
            }
        }

        foreach (var left in known.Values.OrderBy(section => section.Position))
        {
            if (left.Text is null)
            {
                await run.RemoveAsync(left, cancellationToken);
            }
            else
            {
                var place = ++position;
                await run.ChangeAsync(
                    left,
                    stored => (stored.Position, stored.Figures) = (place, []),
                    cancellationToken
                );
            }
        }
    }
}
