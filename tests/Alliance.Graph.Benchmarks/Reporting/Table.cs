namespace Alliance.Graph.Benchmarks.Reporting;

/// <summary>Rows under headings. Cells that begin with a digit are numbers and stand to the right.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public string ToText()
    {
        int[] widths =
        [
            .. headings.Select(
                (heading, column) => _rows.Select(row => row[column].Length).Append(heading.Length).Max()
            ),
        ];
        return string.Join(
            Environment.NewLine,
            [Line(headings), Line([.. widths.Select(width => new string('-', width))]), .. _rows.Select(Line)]
        );

        string Line(string[] cells) =>
            string.Join(
                    "  ",
                    cells.Select(
                        (cell, column) =>
                            IsNumeric(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])
                    )
                )
                .TrimEnd();
    }

    public string ToMarkdown() =>
        string.Join(
            Environment.NewLine,
            [
                Line(headings),
                Line([.. headings.Select((_, column) => IsNumeric(column) ? "--:" : "---")]),
                .. _rows.Select(Line),
            ]
        );

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private bool IsNumeric(int column) =>
        _rows.All(row => row[column].Length == 0 || (char.IsAsciiDigit(row[column][0]) && !row[column].Contains(' ')));
}
