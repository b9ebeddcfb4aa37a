using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Tests.Telemetry;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Errors;

/// <summary>What a caller sees when the database is not there.</summary>
public sealed class LostDatabaseTests
{
    [Theory]
    [InlineData(
        DatabaseProviderKind.PostgreSql,
        "Host=127.0.0.1;Port=1;Database=alliance;Username=reader;Password=hidden;Timeout=2"
    )]
    [InlineData(DatabaseProviderKind.Sqlite, "Data Source=/does/not/exist/alliance.db")]
    public async Task Each_field_is_null_with_a_coded_error_that_gives_nothing_away(
        DatabaseProviderKind kind,
        string connectionString
    )
    {
        var database = new AllianceDatabase(
            GraphComposer.Compose([new CoreModule()]),
            new DatabaseOptions(kind, connectionString)
        );

        var answer = await new GraphHarness(database).AskAsync(
            "{ __typename countries { totalCount } country(code: \"SE\") { name } }"
        );

        Assert.Equal("Query", answer.Data.GetProperty("__typename").GetString());
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("countries").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("country").ValueKind);
        Assert.Equal(2, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.DatabaseUnavailable, error.Code));
        Assert.All(answer.Errors, error => Assert.NotNull(error.TraceId));
        Assert.Equal(
            [new GraphLocation(1, 14), new GraphLocation(1, 39)],
            answer.Errors.Select(error => Assert.Single(error.Locations!))
        );
        Assert.DoesNotContain("hidden", answer.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", answer.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("exist", answer.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ country(code: \"SE\") { name } }")]
    [InlineData("{ search(text: \"hotline\") { nodes { title } } }")]
    public async Task A_statement_that_found_no_connection_was_watched_all_the_same(string query)
    {
        var database = new AllianceDatabase(
            GraphComposer.Compose([new CoreModule()]),
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=/does/not/exist/alliance.db")
        );
        using var activities = new RecordedActivities();

        await new GraphHarness(database).AskAsync(query);

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(activities.Statements).Status);
    }

    [Fact]
    public async Task Each_of_many_ids_says_that_it_could_not_be_fetched()
    {
        var database = new AllianceDatabase(
            GraphComposer.Compose([new CoreModule()]),
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=/does/not/exist/alliance.db")
        );

        var answer = await new GraphHarness(database).AskAsync(
            "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            new { ids = Enumerable.Repeat("Q291bnRyeTpTRQ", 50) }
        );

        Assert.Equal(50, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal([new GraphLocation(1, 25)], error.Locations!));
    }
}
