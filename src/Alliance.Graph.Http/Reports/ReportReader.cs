using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Reports;

/// <summary>
/// Reads a compiled report by asking the graph, so that nobody sees here what they would not see there.
/// </summary>
internal sealed class ReportReader(ReportQuestion ask)
{
    // Pages are as large as the server makes them, which is nowhere more than it allows.
    private const string Query = """
        query CompiledReport($key: String!, $after: String) {
          compiledReport(key: $key) {
            key title state revision compiledAt publishedAt version
            sections(after: $after) {
              nodes {
                name title about text
                figures { key caption drawing category series value query variables isSecretariatView columns headings types rows totalRows }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """;

    /// <summary>The report, if the caller sees it, page by page of its sections, all of one version of it.</summary>
    /// <param name="request">Who asks, and what they may still ask for.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReportReading> ReadAsync(GraphRequest request, string key, CancellationToken cancellationToken)
    {
        var (sections, bytes, version, after) = (new List<ReportModelSection>(), 0L, (int?)null, (string?)null);
        while (true)
        {
            var asked = request with
            {
                Query = Query,
                Variables = JsonSerializer.SerializeToElement(new { key, after }),
                QueriesOnly = true,
            };
            var response = await ask(asked, cancellationToken);
            var (answer, refusal) = await AnswerAsync(response, cancellationToken);
            if (refusal is not null)
            {
                return new ReportReading(null, GraphResponse.Refused(refusal), null, 0);
            }

            var report = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("compiledReport");
            if (report.ValueKind != JsonValueKind.Object)
            {
                return new ReportReading(null, null, response.State, 0);
            }

            var written = report.GetProperty("version").GetInt32();
            if (written != (version ??= written))
            {
                // Somebody wrote it between two pages.
                (sections, bytes, version, after) = ([], 0, null, null);
                continue;
            }

            var page = report.GetProperty("sections");
            sections.AddRange(page.GetProperty("nodes").EnumerateArray().Select(Section));
            bytes += answer.Length;
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return new ReportReading(Report(report, sections), null, response.State, bytes);
            }

            after = Text(page.GetProperty("pageInfo"), "endCursor");
        }
    }

    /// <summary>
    /// What the graph says, or the error that it ends with: a report of which something is missing is none.
    /// </summary>
    internal static async Task<(ReadOnlyMemory<byte> Answer, GraphError? Refusal)> AnswerAsync(
        GraphResponse response,
        CancellationToken cancellationToken
    )
    {
        var bytes = new ArrayBufferWriter<byte>();
        try
        {
            if (!response.IsRequestError)
            {
                await response.WriteAsync(
                    (part, _, _) =>
                    {
                        bytes.Write(part.Span);
                        return ValueTask.CompletedTask;
                    },
                    cancellationToken
                );
            }
        }
        catch (BrokenAnswerException broken)
        {
            return (default, broken.Error with { Path = null });
        }
        catch (Exception) when (response.Overdue is not null && !cancellationToken.IsCancellationRequested)
        {
            return (default, response.Overdue with { Path = null });
        }

        var error = response.Errors.FirstOrDefault(error =>
            response.IsRequestError || error.Code != ErrorCodes.NotFound
        );
        return (bytes.WrittenMemory, error is null ? null : error with { Path = null });
    }

    private static ReportModel Report(JsonElement report, IReadOnlyList<ReportModelSection> sections) =>
        new(
            Text(report, "key")!,
            Text(report, "title")!,
            Text(report, "state") != "PUBLISHED",
            report.GetProperty("revision").GetInt64(),
            Text(report, "compiledAt")!,
            Text(report, "publishedAt"),
            sections
        );

    private static ReportModelSection Section(JsonElement section) =>
        new(
            Text(section, "name")!,
            Text(section, "title")!,
            Text(section, "about")!,
            Text(section, "text"),
            [.. section.GetProperty("figures").EnumerateArray().Select(Figure)]
        );

    private static ReportModelFigure Figure(JsonElement figure) =>
        new(
            Text(figure, "key")!,
            Text(figure, "caption")!,
            Text(figure, "drawing")!,
            Text(figure, "category"),
            Text(figure, "series"),
            Text(figure, "value"),
            Text(figure, "query")!,
            Text(figure, "variables")!,
            figure.GetProperty("isSecretariatView").GetBoolean(),
            [
                .. Texts(figure, "columns")
                    .Zip(Texts(figure, "headings"), Texts(figure, "types"))
                    .Select(column => new ReportModelColumn(column.First, column.Second, column.Third == "NUMBER")),
            ],
            [
                .. JsonDocument
                    .Parse(Text(figure, "rows")!)
                    .RootElement.EnumerateArray()
                    .Select(row => (IReadOnlyList<JsonElement>)[.. row.EnumerateArray()]),
            ],
            figure.GetProperty("totalRows").GetInt32()
        );

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();

    private static IEnumerable<string> Texts(JsonElement parent, string name) =>
        parent.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
