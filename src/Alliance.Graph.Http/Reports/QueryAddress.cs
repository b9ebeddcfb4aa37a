using System.Text;
using System.Text.Json;

namespace Alliance.Graph.Http.Reports;

/// <summary>Addresses at which the query of a figure is asked again, by GET.</summary>
/// <param name="graph">Where the graph is.</param>
internal sealed class QueryAddress(string graph)
{
    private static readonly JsonWriterOptions _plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The figure as it is now, all of it: as CSV.</summary>
    public string Of(ReportModelFigure figure) => $"{OfAnswer(figure)}&format=csv";

    /// <summary>The same with its numbers as numbers: a JSON object a line.</summary>
    public string OfLines(ReportModelFigure figure) => $"{OfAnswer(figure)}&format=ndjson";

    /// <summary>
    /// The answer as a tree, in which lists for which the query names no size show their first page only.
    /// </summary>
    public string OfAnswer(ReportModelFigure figure) =>
        $"{graph}?query={Uri.EscapeDataString(Short(figure.Query))}&variables={Uri.EscapeDataString(Minified(figure.Variables))}";

    /// <summary>Blanks at the beginning of lines mean nothing in a document without strings of several lines.</summary>
    private static string Short(string query) =>
        query.Contains("\"\"\"", StringComparison.Ordinal)
            ? query
            : string.Join(
                '\n',
                query.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );

    private static string Minified(string json)
    {
        var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, _plain))
        {
            JsonDocument.Parse(json).WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
