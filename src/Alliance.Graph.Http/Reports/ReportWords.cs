using System.Globalization;

namespace Alliance.Graph.Http.Reports;

/// <summary>What a report says of itself, in every format.</summary>
internal static class ReportWords
{
    public const string Draft =
        "This is a draft, which the secretariat alone can see. Its figures and texts can change.";

    public const string NoFigures =
        "No module of this server has figures for this section any more; the text is what is left of it.";

    /// <summary>Where it comes from, a sentence or two each.</summary>
    public static IEnumerable<string> About(ReportModel report)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"All figures were read off the graph at revision {report.Revision}, at {report.CompiledAt}."
        ) + (report.PublishedAt is { } publishedAt ? $" Published at {publishedAt}; it stays as it is." : "");
        yield return $"Every row of the graph says where it comes from; most are compiled from public sources and are no country's own submission. “{ReportModelFigure.NoValue}” stands where nothing is known or said.";
    }
}
