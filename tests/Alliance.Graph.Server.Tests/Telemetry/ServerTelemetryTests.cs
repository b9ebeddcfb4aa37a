using System.Net;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Telemetry;

/// <summary>What the process tells whom.</summary>
public sealed class ServerTelemetryTests : IAsyncLifetime
{
    private const string Question =
        "query Named($name: String!) { countries(where: { name: { eq: $name } }) { totalCount nodes { code } } }";

    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => ReadyDatabase.CopyToAsync(_folder.Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task By_default_nothing_is_logged_served_or_explained()
    {
        await using var server = await With().ServeAsync();

        var answer = await AskAsync(server);

        Assert.Equal("data", Assert.Single(answer.EnumerateObject()).Name);
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusOfAsync("/metrics"));
        Assert.Equal(HttpStatusCode.OK, await server.StatusOfAsync("/"));
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task In_development_an_answer_can_be_explained()
    {
        await using var server = await With(("ASPNETCORE_ENVIRONMENT", "Development")).ServeAsync();

        var steps = (await AskAsync(server)).GetProperty("extensions").GetProperty("explain").GetProperty("steps");

        Assert.Equal(
            ["connection", "totals"],
            steps.EnumerateArray().Select(step => step.GetProperty("kind").GetString())
        );
    }

    [Fact]
    public async Task Prometheus_finds_numbers_of_requests_but_not_what_was_asked()
    {
        await using var server = await With(("Telemetry__Prometheus", "true")).ServeAsync();

        await AskAsync(server);
        var page = Encoding.UTF8.GetString(await server.GetBytesAsync("/metrics"));

        Assert.All(
            [
                "service_name=\"alliance-graph\"",
                "alliance_graph_request_duration_seconds_count{",
                "graphql_operation_type=\"query\",outcome=\"OK\"",
                "alliance_graph_request_statements_sum{",
                "alliance_graph_request_rows_sum{",
                "alliance_graph_requests_running{",
                "alliance_graph_answers_unsent_bytes{",
                "alliance_graph_plan_cache_lookups_total{",
                "http_server_request_duration_seconds_count{",
            ],
            part => Assert.Contains(part, page, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Named", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sweden", page, StringComparison.Ordinal);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task A_collector_gets_traces_and_numbers_without_the_callers_values()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await With(
                ("Telemetry__Otlp__Endpoint", collector.Address),
                ("Telemetry__ServiceName", "graph-of-tests"),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            )
            .ServeAsync();

        await AskAsync(server);
        var address =
            $"/graphql?query={Uri.EscapeDataString(Question)}&variables={Uri.EscapeDataString("""{"name":"Sweden"}""")}";
        Assert.Equal(HttpStatusCode.OK, await server.StatusOfAsync(address));
        Assert.Equal(HttpStatusCode.OK, await server.StatusOfAsync("/health/live"));
        Assert.Equal(0, await server.StopAsync());

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths);
        var traces = collector.At("/v1/traces");
        Assert.All(
            [
                "graph-of-tests",
                "graphql.operation.type",
                "graphql.document.hash",
                "Named",
                "alliance.graph.step.path",
                "db.query.text",
                "SELECT",
                "http.request.method",
            ],
            part => Assert.Contains(part, traces, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Sweden", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("/health", traces, StringComparison.Ordinal);
        Assert.Contains("alliance.graph.request.duration", collector.At("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("Named", collector.At("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_logged_as_json_where_that_is_wanted()
    {
        await using var server = await With(
                ("Logging__LogLevel__Alliance.Graph.Requests", "Information"),
                ("Logging__Console__FormatterName", "json")
            )
            .ServeAsync();

        await AskAsync(server);
        var line = JsonElement.Parse(
            Assert.Single((await server.StopAndReadLogAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        );

        Assert.Equal("Alliance.Graph.Requests", line.GetProperty("Category").GetString());
        var state = line.GetProperty("State");
        Assert.Equal("Named", state.GetProperty("OperationName").GetString());
        Assert.Equal("OK", state.GetProperty("Outcome").GetString());
        Assert.Equal(2, state.GetProperty("Statements").GetInt32());
        Assert.Matches("^[0-9a-f]{32}$", state.GetProperty("TraceId").GetString());
        Assert.DoesNotContain("Sweden", line.GetRawText(), StringComparison.Ordinal);
    }

    private static Task<JsonElement> AskAsync(RunningServer server) =>
        server.SendAsync(new { query = Question, variables = new { name = "Sweden" } }, ("GraphQL-Explain", "1"));

    private ServerProgram With(params (string Name, string Value)[] settings) => new(_folder.Path, settings);
}
