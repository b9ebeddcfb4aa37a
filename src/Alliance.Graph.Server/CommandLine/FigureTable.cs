using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>How sure the rows are, as a table in Markdown.</summary>
internal static class FigureTable
{
    public static string Of(IReadOnlyList<TypeFigures> figures)
    {
        var shown = Enum.GetValues<Confidence>().Where(confidence => figures.Any(type => type.Counts.ContainsKey(confidence))).ToList();
        IEnumerable<string> lines =
        [
            Line(["type", "rows", .. shown.Select(EnumText.ToText)]),
            Line([.. Enumerable.Repeat("---", shown.Count + 2)]),
            .. figures.Select(type => Line([type.Type, $"{type.Rows}", .. shown.Select(confidence => $"{type.Counts.GetValueOrDefault(confidence)}")])),
            Line(["all", $"{figures.Sum(type => type.Rows)}", .. shown.Select(confidence => $"{figures.Sum(type => type.Counts.GetValueOrDefault(confidence))}")]),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
