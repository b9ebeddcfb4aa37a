using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Reports;

/// <summary>Reads a compiled report by asking the graph, so that nobody sees here what they would not see there.</summary>
internal sealed class ReportReader(ReportQuestion ask)
{
    private const string Query = """
        query CompiledReport($key: String!) {
          compiledReport(key: $key) {
            key title state revision compiledAt publishedAt
            round { title }
            sections(first: 100) {
              nodes {
                name title about text
                figures { key caption drawing category series value query variables isSecretariatView columns headings types rows totalRows }
              }
            }
          }
        }
        """;

    /// <summary>The report, if the caller sees it.</summary>
    /// <param name="request">Who asks, and what they may still ask for.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The report, or null; the refusal if the question was refused; and the state that was read.</returns>
    public async Task<(ReportModel? Report, GraphResponse? Refusal, DataState? State)> ReadAsync(GraphRequest request, string key, CancellationToken cancellationToken)
    {
        var response = await ask(request with { Query = Query, Variables = JsonSerializer.SerializeToElement(new { key }), QueriesOnly = true }, cancellationToken);
        if (response.IsRequestError)
        {
            return (null, response, null);
        }

        var bytes = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            cancellationToken);
        var answer = JsonDocument.Parse(bytes.WrittenMemory).RootElement;
        var report = answer.GetProperty("data").GetProperty("compiledReport");
        return report.ValueKind == JsonValueKind.Object ? (Report(report), null, response.State)
            : response.Errors.FirstOrDefault(error => error.Code != Execution.Errors.ErrorCodes.NotFound) is { } fault ? (null, GraphResponse.Refused(fault with { Path = null }), null)
            : (null, null, response.State);
    }

    private static ReportModel Report(JsonElement report)
        => new(
            Text(report, "key")!,
            Text(report, "title")!,
            Text(report, "state") != "PUBLISHED",
            report.GetProperty("revision").GetInt64(),
            Text(report, "compiledAt")!,
            Text(report, "publishedAt"),
            Text(report.GetProperty("round"), "title")!,
            [.. report.GetProperty("sections").GetProperty("nodes").EnumerateArray().Select(Section)]);

    private static ReportModelSection Section(JsonElement section)
        => new(Text(section, "name")!, Text(section, "title")!, Text(section, "about")!, Text(section, "text"), [.. section.GetProperty("figures").EnumerateArray().Select(Figure)]);

    private static ReportModelFigure Figure(JsonElement figure)
        => new(
            Text(figure, "key")!,
            Text(figure, "caption")!,
            Text(figure, "drawing")!,
            Text(figure, "category"),
            Text(figure, "series"),
            Text(figure, "value"),
            Text(figure, "query")!,
            Text(figure, "variables")!,
            figure.GetProperty("isSecretariatView").GetBoolean(),
            [.. Texts(figure, "columns").Zip(Texts(figure, "headings"), Texts(figure, "types")).Select(column => new ReportModelColumn(column.First, column.Second, column.Third == "NUMBER"))],
            [.. JsonDocument.Parse(Text(figure, "rows")!).RootElement.EnumerateArray().Select(row => (IReadOnlyList<JsonElement>)[.. row.EnumerateArray()])],
            figure.GetProperty("totalRows").GetInt32());

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();

    private static IEnumerable<string> Texts(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
