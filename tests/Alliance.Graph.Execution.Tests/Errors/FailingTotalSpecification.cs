using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Tests.Telemetry;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Errors;

public sealed class FailingTotalOnSqlite() : FailingTotalSpecification(DatabaseProviderKind.Sqlite);

public sealed class FailingTotalOnPostgreSql() : FailingTotalSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// What a caller sees when a page is read and the statement that counts fails.
/// </summary>
public abstract class FailingTotalSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Other = "policyTarget(key: AWARENESS) { key }";

    [SkippableFact]
    public async Task A_search_is_null_and_the_rest_is_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_search_entries",
            $$"""{ search(text: "lanzarote", first: 2) { totalCount nodes { title node { id ... on Commitment { country { name } } } } } {{Other}} }"""
        );

        AssertLost(answer, ["search"], answer.Data.GetProperty("search"));
    }

    [SkippableFact]
    public async Task A_connection_is_null_and_the_rest_is_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_events",
            $$"""{ events(first: 2) { totalCount nodes { title } } {{Other}} }"""
        );

        AssertLost(answer, ["events"], answer.Data.GetProperty("events"));
    }

    [SkippableFact]
    public async Task Lists_below_rows_are_null_and_their_parents_are_there()
    {
        var answer = await AskWhileLosingAsync(
            "core_reports",
            $$"""{ countries(first: 2) { totalCount nodes { code reports(first: 1) { totalCount nodes { key commitments(first: 1) { totalCount nodes { id } } } } } } {{Other}} }"""
        );

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
        using var activities = new RecordedActivities(started =>
        {
            if (IsOf(table, started) && IsCounting(started))
            {
                throw new TimeoutException("The test loses what counts.");
            }
        });
        var answer = await AskAsync(query);

        Assert.False(IsCounting(Assert.Single(activities.Statements, statement => IsOf(table, statement))));
        return answer;
    }

    private static bool IsOf(string table, Activity activity) =>
        TextOf(activity).Contains(table, StringComparison.Ordinal);

    /// <summary>Pages of a search count too: words.</summary>
    private static bool IsCounting(Activity activity) =>
        TextOf(activity) is var text
        && text.Contains("count(*)", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("LIMIT", StringComparison.Ordinal);

    private static string TextOf(Activity activity) => activity.GetTagItem("db.query.text") as string ?? "";
}
