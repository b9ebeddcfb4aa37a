using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Tests.Telemetry;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Errors;

public sealed class FailingTotalOnSqlite() : FailingTotalSpecification(DatabaseProviderKind.Sqlite);

public sealed class FailingTotalOnPostgreSql() : FailingTotalSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// What a caller sees when a page was read and the statement behind it fails: as soon as the first statement over a table has ended,
/// the table gets another name.
/// </summary>
public abstract class FailingTotalSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Other = "policyTarget(key: AWARENESS) { key }";

    [SkippableFact]
    public async Task A_search_is_null_and_the_rest_is_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_search_entries", $$"""{ search(text: "lanzarote", first: 2) { totalCount nodes { title node { id ... on Commitment { country { name } } } } } {{Other}} }""");

        AssertLost(answer, ["search"], answer.Data.GetProperty("search"));
    }

    [SkippableFact]
    public async Task A_connection_is_null_and_the_rest_is_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_events", $$"""{ events(first: 2) { totalCount nodes { title } } {{Other}} }""");

        AssertLost(answer, ["events"], answer.Data.GetProperty("events"));
    }

    [SkippableFact]
    public async Task Lists_below_rows_are_null_and_their_parents_are_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_reports", $$"""{ countries(first: 2) { totalCount nodes { code reports(first: 1) { totalCount nodes { key commitments(first: 1) { totalCount nodes { id } } } } } } {{Other}} }""");

        var countries = answer.Data.GetProperty("countries");
        Assert.Equal(54, countries.GetProperty("totalCount").GetInt32());
        var rows = countries.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(2, row.GetProperty("code").GetString()!.Length));
        AssertLost(answer, ["countries", "nodes", 0, "reports"], [.. rows.Select(row => row.GetProperty("reports"))]);
    }

    private static void AssertLost(GraphAnswer answer, object[] firstPath, params JsonElement[] lost)
    {
        Assert.All(lost, field => Assert.Equal(JsonValueKind.Null, field.ValueKind));
        Assert.Equal(lost.Length, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.DatabaseUnavailable, error.Code));
        Assert.Equal(firstPath, answer.Errors[0].Path);
        Assert.Equal("AWARENESS", answer.Data.GetProperty("policyTarget").GetProperty("key").GetString());
    }

    private async Task<GraphAnswer> AskWhileLosingAsync(string table, string query)
    {
        var loss = $"ALTER TABLE {table} RENAME TO lost";
        var isLost = 0;
        using var activities = new RecordedActivities(ended =>
        {
            if (ended.Kind == ActivityKind.Client
                && ((string)ended.GetTagItem("db.query.text")!).Contains(table, StringComparison.Ordinal)
                && Interlocked.Exchange(ref isLost, 1) == 0)
            {
                using var context = Database.Contexts.CreateDbContext();
                context.Database.ExecuteSqlRaw(loss);
            }
        });
        var answer = await AskAsync(query);

        // The page was read, or the test would be one of a database that was never there.
        Assert.Equal(1, isLost);
        Assert.Equal(2, activities.Statements.Count(statement => ((string)statement.GetTagItem("db.query.text")!).Contains(table, StringComparison.Ordinal)));
        Assert.Single(activities.Statements, statement => statement.Status == ActivityStatusCode.Error);
        return answer;
    }
}
