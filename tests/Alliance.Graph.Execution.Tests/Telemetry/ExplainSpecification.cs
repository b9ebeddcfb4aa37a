using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution.Tests.Telemetry;

public sealed class ExplainOnSqlite() : ExplainSpecification(DatabaseProviderKind.Sqlite);

public sealed class ExplainOnPostgreSql() : ExplainSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Answers that say how they were found.</summary>
public abstract class ExplainSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Question = """
        {
          countries(first: 2) { totalCount nodes { code reports(first: 1) { nodes { key } } commitments(first: 1) { nodes { key } } } }
          country(code: "SE") { name }
        }
        """;

    [SkippableFact]
    public async Task The_steps_stand_in_the_order_of_the_plan_with_their_statements()
    {
        var answer = await AskAsync(new GraphRequest(Question) { Explain = true });

        Assert.Equal(["data", "extensions"], answer.EnumerateObject().Select(part => part.Name));
        var steps = answer
            .GetProperty("extensions")
            .GetProperty("explain")
            .GetProperty("steps")
            .EnumerateArray()
            .ToList();
        Assert.Equal(
            [
                "connection countries",
                "totals countries",
                "connection countries.reports",
                "connection countries.commitments",
                "lookup country",
            ],
            steps.Select(step =>
                $"{step.GetProperty("kind")} {string.Join('.', step.GetProperty("path").EnumerateArray())}"
            )
        );
        Assert.Equal([2, 1, 2, 2, 1], steps.Select(step => step.GetProperty("rows").GetInt32()));
        Assert.Equal(
            [null, null, 2, 2, null],
            steps.Select(step => step.TryGetProperty("parents", out var parents) ? parents.GetInt32() : (int?)null)
        );
        Assert.All(steps, step => Assert.Equal(JsonValueKind.Number, step.GetProperty("milliseconds").ValueKind));
        Assert.All(
            steps,
            step =>
                Assert.StartsWith(
                    "SELECT",
                    Assert.Single(step.GetProperty("sql").EnumerateArray()).GetString(),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(
            (await AskAsync(Question)).Statements,
            steps.SelectMany(step => step.GetProperty("sql").EnumerateArray()).Select(sql => sql.GetString())
        );
    }

    [SkippableFact]
    public async Task Modules_are_read_once_under_whatever_names()
    {
        var answer = await AskAsync(
            new GraphRequest("{ modules { id } again: modules { id pendingMigrations } last: modules { title } }")
            {
                Explain = true,
            }
        );

        var step = Assert.Single(
            answer.GetProperty("extensions").GetProperty("explain").GetProperty("steps").EnumerateArray()
        );
        Assert.Equal("modules", step.GetProperty("kind").GetString());
        Assert.All(
            answer.GetProperty("data").EnumerateObject(),
            field => Assert.Equal(1, field.Value.GetArrayLength())
        );
    }

    [SkippableFact]
    public async Task Nothing_is_said_unless_it_is_asked_for()
    {
        var answer = await AskAsync(new GraphRequest(Question));

        Assert.Equal("data", Assert.Single(answer.EnumerateObject()).Name);
    }

    [SkippableFact]
    public async Task It_stands_behind_errors_and_data()
    {
        var answer = await AskAsync(new GraphRequest("{ country(code: \"ZZ\") { name } }") { Explain = true });

        Assert.Equal(["errors", "data", "extensions"], answer.EnumerateObject().Select(part => part.Name));
    }

    [SkippableFact]
    public async Task A_refused_request_has_no_steps_to_show()
    {
        var answer = await AskAsync(new GraphRequest("{ nothing }") { Explain = true });

        Assert.Equal("errors", Assert.Single(answer.EnumerateObject()).Name);
    }

    private Task<JsonElement> AskAsync(GraphRequest request) =>
        new ObservedGraph(Database, new RequestTelemetry()).AskAsync(request);
}
