using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>Writes what the secretariat says in a section.</summary>
internal sealed class SaveReportText : CompiledReportMutation
{
    /// <summary>About forty pages of text.</summary>
    private const int MaximumLength = 100_000;

    private static readonly ScalarInput<string> _section = new(
        "section",
        "Name of the section, for example awareness:programmes."
    );
    private static readonly ScalarInput<string> _text = new(
        "text",
        "Paragraphs with empty lines between them, at most 100,000 characters, shown as they are: no signs have a meaning. Null or blank takes the text out.",
        IsNullable: true
    );
    private static readonly ScalarInput<int> _expectedVersion = new(
        "expectedVersion",
        "The version of the section that you have seen. If there is another by now, nothing is done."
    );

    public override string Name => "saveReportText";

    public override string Description =>
        "Writes what the secretariat says in a section of a draft. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.ReportTextSaved;

    public override IReadOnlyList<MutationInput> Inputs => [ReportKey, _section, _text, _expectedVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var report = await FindDraftAsync(run, cancellationToken);
        var (name, text) = (run.Arguments.Of(_section)!, TextOf(run.Arguments.Of(_text)));
        var section =
            (await SectionsAsync(run, report.Key, cancellationToken)).FirstOrDefault(section => section.Name == name)
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"The report '{report.Key}' has no section '{name}'. Ask for those that it has with 'compiledReport {{ sections {{ nodes {{ name }} }} }}'.",
                    MutationRun.PathOf(_section)
                )
            );
        if (text?.Length > MaximumLength)
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    $"The text has {text.Length} characters, and {MaximumLength} are the most. Make it shorter.",
                    MutationRun.PathOf(_text)
                )
            );
        }

        MutationRun.RequireVersion(
            section,
            run.Arguments.Of(_expectedVersion),
            section.Text == text ? [] : [new FieldDifference("text", text, section.Text)]
        );
        await run.ChangeAsync(section, stored => stored.Text = text, cancellationToken);

        // Whoever publishes the report says which version of it they have read, its texts included.
        await run.ChangeAsync(report, _ => { }, cancellationToken);
        await TellAsync(run, report.Key, section.ModuleId, cancellationToken);
        return report.Key;
    }

    private static string? TextOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim('\n');
}
