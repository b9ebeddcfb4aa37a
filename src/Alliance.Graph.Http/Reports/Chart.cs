using System.Globalization;

namespace Alliance.Graph.Http.Reports;

/// <summary>
/// Draws a chart as SVG in the page. Its table stands beside it, so it says in words only what it is.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="data">The numbers.</param>
/// <param name="id">Id of the figure.</param>
internal sealed class Chart(HtmlPage page, ChartData data, string id)
{
    private const double Width = 720;
    private const double LabelWidth = 230;
    private const double BarWidth = 400;
    private const double RowHeight = 24;
    private const double LegendHeight = 22;
    private const int LongestLabel = 36;

    // Each stands out from white by 4.5 to 1 or more, and its neighbours differ in lightness too.
    private static readonly string[] _colours = ["#1f5a8a", "#b5541c", "#3d6b2f", "#7a4b94", "#7d6200", "#5b6470"];
    private static readonly string[] _dashes = ["", "6 3", "2 3", "8 3 2 3", "1 2", "10 4"];

    private bool HasLegend => data.Series is not [""];

    public void Write()
    {
        var height =
            (HasLegend ? LegendHeight * data.Series.Count : 0)
            + (data.Drawing == "LINES" ? 260 : (RowHeight * data.Categories.Count) + 8);
        page.Element(
            "svg",
            [
                ("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
                ("width", Number(Width)),
                ("height", Number(height)),
                ("role", "img"),
                ("aria-labelledby", $"{id}-chart {id}-chart-about"),
                ("font-size", "13"),
                ("font-family", "sans-serif"),
            ],
            () =>
            {
                page.Element("title", data.Caption, ("id", $"{id}-chart"));
                page.Element(
                    "desc",
                    $"{What()} The table behind it has the same numbers.",
                    ("id", $"{id}-chart-about")
                );
                var top = Legend();
                if (data.Drawing == "LINES")
                {
                    Lines(top + 10, 210);
                }
                else
                {
                    Bars(top);
                }
            }
        );
    }

    private string What() =>
        data.Drawing switch
        {
            "LINES" => "A line chart.",
            "STACKED_BARS" => $"Bars with parts: {string.Join(", ", data.Series)}.",
            _ => "A bar chart.",
        };

    private double Legend()
    {
        if (!HasLegend)
        {
            return 0;
        }

        for (var series = 0; series < data.Series.Count; series++)
        {
            var y = series * LegendHeight;
            page.Element(
                "rect",
                [("x", "0"), ("y", Number(y + 4)), ("width", "14"), ("height", "14"), ("fill", _colours[series])]
            );
            Label(20, y + 16, data.Series[series]);
        }

        return data.Series.Count * LegendHeight;
    }

    private void Bars(double top)
    {
        for (var category = 0; category < data.Categories.Count; category++)
        {
            var y = top + (category * RowHeight);
            Label(LabelWidth - 8, y + 17, Short(data.Categories[category]), "end");
            var (x, sum) = (LabelWidth, 0.0);
            for (var series = 0; series < data.Series.Count; series++)
            {
                if (data.Values[category, series] is { } value)
                {
                    var width = value / data.Largest * BarWidth;
                    page.Element(
                        "rect",
                        [
                            ("x", Number(x)),
                            ("y", Number(y + 3)),
                            ("width", Number(width)),
                            ("height", Number(RowHeight - 6)),
                            ("fill", _colours[series]),
                            ("stroke", "#fff"),
                        ]
                    );
                    (x, sum) = (x + width, sum + value);
                }
            }

            Label(x + 6, y + 17, Number(sum));
        }
    }

    private void Lines(double top, double height)
    {
        const double left = 50;
        var bottom = top + height;
        foreach (var part in new[] { 0.0, 0.5, 1.0 })
        {
            var y = bottom - (part * height);
            page.Element(
                "line",
                [
                    ("x1", Number(left)),
                    ("y1", Number(y)),
                    ("x2", Number(Width - 10)),
                    ("y2", Number(y)),
                    ("stroke", "#8a8f98"),
                ]
            );
            Label(left - 6, y + 4, Number(part * data.Largest), "end");
        }

        var places = Places(left + 20, Width - 40);
        var step = Math.Max(1, (int)Math.Ceiling(data.Categories.Count / 12.0));
        for (var category = 0; category < data.Categories.Count; category += step)
        {
            Label(places[category], bottom + 20, data.Categories[category], "middle");
        }

        for (var series = 0; series < data.Series.Count; series++)
        {
            var points = Enumerable
                .Range(0, data.Categories.Count)
                .Where(category => data.Values[category, series] is not null)
                .Select(category =>
                    (X: places[category], Y: bottom - (data.Values[category, series]!.Value / data.Largest * height))
                )
                .ToList();
            page.Element(
                "polyline",
                [
                    ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
                    ("fill", "none"),
                    ("stroke", _colours[series]),
                    ("stroke-width", "2"),
                    ("stroke-dasharray", _dashes[series] is { Length: > 0 } dash ? dash : null),
                ]
            );
            foreach (var (x, y) in points)
            {
                page.Element("circle", [("cx", Number(x)), ("cy", Number(y)), ("r", "3"), ("fill", _colours[series])]);
            }
        }
    }

    /// <summary>Numbers such as years stand as far apart as they are; everything else evenly.</summary>
    private double[] Places(double left, double right)
    {
        var numbers = data
            .Categories.Select(category =>
                double.TryParse(category, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : double.NaN
            )
            .ToArray();
        var at = numbers.Any(double.IsNaN)
            ? [.. Enumerable.Range(0, numbers.Length).Select(place => (double)place)]
            : numbers;
        var (first, last) = (at.Min(), at.Max());
        return
        [
            .. at.Select(place =>
                last > first ? left + ((place - first) / (last - first) * (right - left)) : (left + right) / 2
            ),
        ];
    }

    private void Label(double x, double y, string text, string? anchor = null) =>
        page.Element("text", text, ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("fill", "#1a1a1a"));

    private static string Short(string text) =>
        text.Length <= LongestLabel ? text : $"{text[..(LongestLabel - 1)].TrimEnd()}…";

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
