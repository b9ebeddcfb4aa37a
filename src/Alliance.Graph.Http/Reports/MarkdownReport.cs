using System.Globalization;
using System.Text;

namespace Alliance.Graph.Http.Reports;

/// <summary>
/// Writes a report as Markdown (CommonMark with tables). Everything that people or data say is escaped, so that it
/// stays text.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="addresses">Where its queries are asked.</param>
internal sealed class MarkdownReport(ReportModel report, QueryAddress addresses)
{
    private const string Signs = "\\`*_[]<>#|~&!$";

    private readonly StringBuilder _text = new();

    public byte[] Write()
    {
        Paragraph($"# {Escaped(report.Title)}");
        if (report.IsDraft)
        {
            Paragraph($"**{Escaped(ReportWords.Draft)}**");
        }

        foreach (var line in ReportWords.About(report))
        {
            Paragraph(Escaped(line));
        }

        foreach (var section in report.Sections)
        {
            Paragraph($"## {Escaped(section.Title)}");
            foreach (var paragraph in section.Paragraphs)
            {
                Paragraph(string.Join("\\\n", paragraph.Split('\n').Select(line => Escaped(line))));
            }

            Paragraph(Escaped(section.About));
            foreach (var figure in section.Figures)
            {
                Figure(figure);
            }

            if (section.Figures.Count == 0)
            {
                Paragraph(ReportWords.NoFigures);
            }
        }

        return Encoding.UTF8.GetBytes(_text.ToString().TrimEnd('\n') + "\n");
    }

    private void Figure(ReportModelFigure figure)
    {
        Paragraph(
            figure.Single is { } number ? $"**{number}** {Escaped(figure.Caption)}" : $"### {Escaped(figure.Caption)}"
        );
        if (figure.Single is null && figure.Rows.Count == 0)
        {
            Paragraph(ReportModelFigure.NoRows);
        }
        else if (figure.Single is null)
        {
            Row(figure.Columns.Select(column => column.Heading));
            _text
                .Append('|')
                .AppendJoin('|', figure.Columns.Select(column => column.IsNumber ? " ---: " : " --- "))
                .Append("|\n");
            foreach (var row in figure.Rows)
            {
                Row(row.Select(ReportModelFigure.Text));
            }

            _text.Append('\n');
        }

        foreach (var remark in new[] { figure.Cut, figure.Sight }.OfType<string>())
        {
            Paragraph(Escaped(remark));
        }

        Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read at revision {report.Revision}; asked again, it is as it is now: [as CSV](<{addresses.Of(figure)}>), [as lines of JSON](<{addresses.OfLines(figure)}>), [first pages as JSON](<{addresses.OfAnswer(figure)}>)."
            )
        );
    }

    private void Row(IEnumerable<string> cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(cell => Escaped(cell))).Append(" |\n");

    private void Paragraph(string text) => _text.Append(text).Append("\n\n");

    /// <summary>A line of text, whatever signs it has.</summary>
    private static string Escaped(string line)
    {
        var text = new StringBuilder(line.Length + 8);
        foreach (var sign in line.ReplaceLineEndings(" ").Trim())
        {
            if (Signs.Contains(sign))
            {
                text.Append('\\');
            }

            text.Append(
                sign == '\t' ? ' '
                : char.IsControl(sign) ? '\uFFFD'
                : sign
            );
        }

        // At the beginning of a line these would begin a list, a rule or a heading: '- ', '12. ', '==='.
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (text.Length > digits && (digits == 0 ? text[0] is '-' or '+' or '=' : text[digits] is '.' or ')'))
        {
            text.Insert(digits, '\\');
        }

        return text.ToString();
    }
}
