using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution.Tests.Telemetry;

public sealed class MetricsOnSqlite() : MetricsSpecification(DatabaseProviderKind.Sqlite);

public sealed class MetricsOnPostgreSql() : MetricsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Requests as numbers.</summary>
public abstract class MetricsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Question =
        "query Named($first: Int!) { countries(first: $first) { totalCount nodes { code } } }";

    [SkippableFact]
    public async Task Each_request_is_counted_with_its_statements_and_rows()
    {
        using var measures = new RecordedMeasures();
        var graph = new ObservedGraph(Database, new RequestTelemetry(meters: measures));

        await graph.AskAsync(Question, new { first = 3 });
        await graph.AskAsync(Question, new { first = 5 });

        Assert.Equal(
            ["graphql.operation.type=query outcome=OK", "graphql.operation.type=query outcome=OK"],
            Tags(measures, "alliance.graph.request.duration")
        );
        Assert.All(measures.Of("alliance.graph.request.duration"), measure => Assert.True(measure.Value > 0));
        Assert.Equal([2, 2], Values(measures, "alliance.graph.request.statements"));
        Assert.Equal([4, 6], Values(measures, "alliance.graph.request.rows"));
        Assert.Equal(["result=miss", "result=hit"], Tags(measures, "alliance.graph.plan_cache.lookups"));
        Assert.Equal([1, -1, 1, -1], Values(measures, "alliance.graph.requests.running"));
        Assert.Empty(measures.Of("alliance.graph.errors"));
    }

    [SkippableFact]
    public async Task Errors_are_counted_by_code_and_the_first_is_the_outcome()
    {
        using var measures = new RecordedMeasures();
        var graph = new ObservedGraph(Database, new RequestTelemetry(meters: measures));

        await graph.AskAsync("{ a: country(code: \"ZZ\") { name } b: country(code: \"QQ\") { name } }");
        await graph.AskAsync("{ countries(first: -1) { totalCount } }");
        await graph.AskAsync("{ nothing }");
        await graph.AskAsync("{");

        Assert.Equal(
            [
                "graphql.operation.type=query outcome=NOT_FOUND",
                "graphql.operation.type=query outcome=PAGE_INVALID",
                "graphql.operation.type=query outcome=VALIDATION_FAILED",
                "graphql.operation.type=unknown outcome=SYNTAX_ERROR",
            ],
            Tags(measures, "alliance.graph.request.duration")
        );
        Assert.Equal(
            [
                "error.type=NOT_FOUND",
                "error.type=NOT_FOUND",
                "error.type=PAGE_INVALID",
                "error.type=VALIDATION_FAILED",
                "error.type=SYNTAX_ERROR",
            ],
            Tags(measures, "alliance.graph.errors")
        );
    }

    [SkippableFact]
    public async Task A_request_ends_too_if_the_answer_cannot_be_written()
    {
        using var measures = new RecordedMeasures();
        var graph = new ObservedGraph(Database, new RequestTelemetry(meters: measures));

        await graph.LeaveAsync("{ countries { totalCount } }");
        await graph.BreakAsync("{ countries { totalCount } }");

        Assert.Equal(
            ["graphql.operation.type=query outcome=CANCELED", "graphql.operation.type=query outcome=INTERNAL_ERROR"],
            Tags(measures, "alliance.graph.request.duration")
        );
        Assert.Equal(0, Values(measures, "alliance.graph.requests.running").Sum());
        Assert.Equal(["error.type=INTERNAL_ERROR"], Tags(measures, "alliance.graph.errors"));
    }

    [SkippableFact]
    public async Task Nothing_that_callers_choose_freely_makes_a_series()
    {
        using var measures = new RecordedMeasures();
        var graph = new ObservedGraph(Database, new RequestTelemetry(meters: measures));

        for (var number = 0; number < 5; number++)
        {
            await graph.AskAsync($"query Name{number} {{ countries(first: {number}) {{ nodes {{ code }} }} }}");
        }

        Assert.Equal(
            ["", "graphql.operation.type=query outcome=OK", "result=miss"],
            measures.AllTags.Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<double> Values(RecordedMeasures measures, string name) =>
        measures.Of(name).Select(measure => measure.Value);

    private static IEnumerable<string> Tags(RecordedMeasures measures, string name) =>
        measures.Of(name).Select(measure => measure.Tags);
}
