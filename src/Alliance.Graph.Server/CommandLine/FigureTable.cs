using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>How sure the rows are and what kinds of sources they have, as tables in Markdown.</summary>
internal static class FigureTable
{
    private static readonly SourceQuality?[] _qualities =
    [
        .. Enum.GetValues<SourceQuality>().Cast<SourceQuality?>(),
        null,
    ];

    public static string Of(IReadOnlyList<TypeFigures> figures)
    {
        var sources = figures.SelectMany(type => type.Sources).ToList();
        var confidences = Enum.GetValues<Confidence>()
            .Where(confidence => sources.Exists(source => source.Confidence == confidence))
            .ToList();
        var qualities = _qualities.Where(quality => sources.Exists(source => source.Quality == quality)).ToList();
        IEnumerable<string> lines =
        [
            .. Table(
                "type",
                confidences,
                EnumText.ToText,
                ByType(figures),
                (source, confidence) => source.Confidence == confidence
            ),
            string.Empty,
            .. Table("type", qualities, Text, ByType(figures), (source, quality) => source.Quality == quality),
            string.Empty,
            .. Table(
                "confidence",
                qualities,
                Text,
                confidences.Select(confidence =>
                    (EnumText.ToText(confidence), sources.Where(source => source.Confidence == confidence))
                ),
                (source, quality) => source.Quality == quality
            ),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<(string Name, IEnumerable<SourceFigures> Sources)> ByType(
        IReadOnlyList<TypeFigures> figures
    ) => figures.Select(type => (type.Type, type.Sources.AsEnumerable()));

    private static IEnumerable<string> Table<TColumn>(
        string corner,
        IReadOnlyList<TColumn> columns,
        Func<TColumn, string> title,
        IEnumerable<(string Name, IEnumerable<SourceFigures> Sources)> rows,
        Func<SourceFigures, TColumn, bool> belongs
    )
    {
        var read = rows.Select(row => (row.Name, Sources: row.Sources.ToList())).ToList();
        yield return Line([corner, "rows", .. columns.Select(title)]);
        yield return Line([.. Enumerable.Repeat("---", columns.Count + 2)]);
        foreach (var (name, sources) in read.Append(("all", [.. read.SelectMany(row => row.Sources)])))
        {
            yield return Line([
                name,
                $"{sources.Sum(source => source.Rows)}",
                .. columns.Select(column =>
                    $"{sources.Where(source => belongs(source, column)).Sum(source => source.Rows)}"
                ),
            ]);
        }
    }

    private static string Text(SourceQuality? quality) => quality is { } said ? EnumText.ToText(said) : "not said";

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
