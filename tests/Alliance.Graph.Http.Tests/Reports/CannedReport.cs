using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Reports;

/// <summary>A report with hostile words everywhere that words can come from.</summary>
internal sealed class CannedReport
{
    public const string Hostile = "<script>alert(1)</script> | `x` *y* [z](javascript:alert(1)) &amp; \"q\" 'a' \u0001";

    public bool IsPublished { get; set; } = true;

    public string Text { get; set; } = $"{Hostile}\nsecond line\n\n- no list\n\n# no heading\n\n1. no list either";

    /// <summary>Who asked last.</summary>
    public GraphRequest? Request { get; private set; }

    /// <summary>What the graph says in place of the report; null for the report.</summary>
    public Func<GraphResponse>? Instead { get; set; }

    /// <summary>How many sections are on a page.</summary>
    public int PageSize { get; set; } = 25;

    /// <summary>Versions of the report that pages say one after another; that of the last one stays.</summary>
    public Queue<int> Versions { get; } = new([3]);

    public Task<GraphHost> StartAsync() =>
        GraphHost.StartAsync(services: services => services.AddSingleton<ReportQuestion>(Answer));

    private Task<GraphResponse> Answer(GraphRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        if (Instead is not null)
        {
            return Task.FromResult(Instead());
        }

        var isSeen =
            request.Variables!.Value.GetProperty("key").GetString() == "progress-2027"
            && (IsPublished || request.Caller.Is(CallerRole.Secretariat));
        return Task.FromResult(
            isSeen
                ? FakeGraph.Data(
                    JsonSerializer.Serialize(
                        new
                        {
                            compiledReport = Report(
                                int.Parse(
                                    request.Variables.Value.GetProperty("after").GetString() ?? "0",
                                    CultureInfo.InvariantCulture
                                )
                            ),
                        }
                    )
                )
                : FakeGraph.Data(
                    """{"compiledReport":null}""",
                    new GraphError(ErrorCodes.NotFound, "There is none.", Path: ["compiledReport"])
                )
        );
    }

    private object Report(int start) =>
        new
        {
            key = "progress-2027",
            title = Hostile,
            state = IsPublished ? "PUBLISHED" : "DRAFT",
            revision = 12,
            compiledAt = "2027-04-01T10:00:00Z",
            publishedAt = IsPublished ? "2027-04-02T10:00:00Z" : null,
            version = Versions.Count > 1 ? Versions.Dequeue() : Versions.Peek(),
            sections = new
            {
                pageInfo = new
                {
                    hasNextPage = start + PageSize < 2,
                    endCursor = (start + PageSize).ToString(CultureInfo.InvariantCulture),
                },
                nodes = new object[]
                {
                    new
                    {
                        name = "core:participation",
                        title = Hostile,
                        about = Hostile,
                        text = Text,
                        figures = new object[]
                        {
                            Figure("count", "[[3]]", ["totalCount"], ["NUMBER"]),
                            Figure(
                                "bars",
                                """[["<b>A</b>",2,null],["B | C",5,true]]""",
                                ["name", "count", "flag"],
                                ["TEXT", "NUMBER", "TRUTH"],
                                "BARS",
                                "name",
                                null,
                                "count"
                            ),
                            Figure(
                                "stacked",
                                """[["A","x",2],["A","y",1],["B","x",4]]""",
                                ["name", "kind", "count"],
                                ["TEXT", "TEXT", "NUMBER"],
                                "STACKED_BARS",
                                "name",
                                "kind",
                                "count"
                            ),
                            Figure(
                                "lines",
                                "[[2010,1],[2012,4]]",
                                ["year", "count"],
                                ["NUMBER", "NUMBER"],
                                "LINES",
                                "year",
                                null,
                                "count",
                                total: 1500
                            ),
                            Figure("empty", "[]", ["name", "count"], ["TEXT", "NUMBER"], "BARS", "name", null, "count"),
                        },
                    },
                    new
                    {
                        name = "gone:section",
                        title = "Gone",
                        about = "It was there.",
                        text = "Kept.",
                        figures = Array.Empty<object>(),
                    },
                }
                    .Skip(start)
                    .Take(PageSize),
            },
        };

    private static object Figure(
        string key,
        string rows,
        string[] columns,
        string[] types,
        string drawing = "NONE",
        string? category = null,
        string? series = null,
        string? value = null,
        int? total = null
    ) =>
        new
        {
            key,
            caption = $"{key}: {Hostile}",
            drawing,
            category,
            series,
            value,
            query = "query Q($round: String!) {\n  round(key: $round) { title }\n}",
            variables = """{"round": "progress-2027"}""",
            isSecretariatView = key == "bars",
            columns,
            headings = columns.Select(column => $"{column} {Hostile}"),
            types,
            rows,
            totalRows = total ?? JsonElement.Parse(rows).GetArrayLength(),
        };
}
