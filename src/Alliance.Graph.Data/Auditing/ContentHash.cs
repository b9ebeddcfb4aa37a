using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>What entries and answers say, so short that each event can hold it.</summary>
internal static class ContentHash
{
    /// <summary>Of an entry, the hash of its row; null if it is a withdrawal.</summary>
    public static string? Of(SubmissionEntry entry) => entry.Row is { } row ? CanonicalText.Hash(row) : null;

    public static string Of(SubmissionAnswer answer) =>
        CanonicalText.Hash(CanonicalText.Of(answer.Text, answer.Choice, answer.Number, answer.Trend));

    /// <summary>
    /// Of the report about a round, what its readers see: title, texts, figures, and of which revision they are.
    /// </summary>
    public static string Of(CompiledReport report, IEnumerable<CompiledReportSection> sections) =>
        CanonicalText.Hash(
            CanonicalText.Of([
                report.Title,
                report.Revision,
                .. sections.SelectMany(section =>
                    new object?[]
                    {
                        section.Name,
                        section.Title,
                        section.About,
                        section.Text,
                        section.Figures.Count,
                    }.Concat(section.Figures.SelectMany(OfFigure))
                ),
            ])
        );

    private static IEnumerable<object?> OfFigure(ReportFigure figure) =>
        [
            figure.Key,
            figure.Caption,
            figure.Drawing,
            figure.Category,
            figure.Series,
            figure.Value,
            figure.Query,
            figure.Variables,
            figure.IsSecretariatView,
            string.Join('\n', figure.Columns),
            string.Join('\n', figure.Headings),
            string.Join('\n', figure.Types),
            figure.Rows,
            figure.TotalRows,
        ];
}
