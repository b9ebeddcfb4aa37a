using System.Text.Json;

namespace Alliance.Graph.Http.Reports;

/// <summary>The numbers of a chart, all of them from the cells of its table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Drawing">How it is drawn.</param>
/// <param name="Categories">Names of bars, or of places along lines, in their order.</param>
/// <param name="Series">Names of parts or lines, in their order; one without a name if nothing parts them.</param>
/// <param name="Values">The numbers by category and series; null where there is none.</param>
internal sealed record ChartData(
    string Caption,
    string Drawing,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Series,
    double?[,] Values
)
{
    private const int MostCategories = 60;
    private const int MostSeries = 6;

    /// <summary>The largest bar, or the highest point.</summary>
    public double Largest =>
        Drawing == "STACKED_BARS"
            ? Enumerable
                .Range(0, Categories.Count)
                .Max(category => Enumerable.Range(0, Series.Count).Sum(series => Values[category, series] ?? 0))
            : Values.Cast<double?>().Max() ?? 0;

    /// <summary>
    /// Of a figure; null if it is not drawn, has too many bars or lines to be read, or numbers below 0.
    /// </summary>
    public static ChartData? Of(ReportModelFigure figure)
    {
        var (category, series, value) = (
            figure.Place(figure.Category),
            figure.Place(figure.Series),
            figure.Place(figure.Value)
        );
        if (category < 0 || value < 0)
        {
            return null;
        }

        var categories = figure.Rows.Select(row => ReportModelFigure.Text(row[category])).Distinct().ToList();
        var names =
            series < 0 ? [""] : figure.Rows.Select(row => ReportModelFigure.Text(row[series])).Distinct().ToList();
        if (categories.Count > MostCategories || names.Count > MostSeries)
        {
            return null;
        }

        var values = new double?[categories.Count, names.Count];
        foreach (var row in figure.Rows.Where(row => row[value].ValueKind == JsonValueKind.Number))
        {
            var (at, of) = (
                categories.IndexOf(ReportModelFigure.Text(row[category])),
                series < 0 ? 0 : names.IndexOf(ReportModelFigure.Text(row[series]))
            );
            values[at, of] = (values[at, of] ?? 0) + row[value].GetDouble();
        }

        var data = new ChartData(figure.Caption, figure.Drawing, categories, names, values);
        return values.Cast<double?>().All(number => number is null or >= 0) && data.Largest > 0 ? data : null;
    }
}
