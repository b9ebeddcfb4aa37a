using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Npgsql;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>What PostgreSQL itself sees of the requests that read it.</summary>
public sealed class PostgreSqlReadsTests : IAsyncLifetime
{
    // How often the driver lets a statement pass before it has it prepared.
    private const int UntilPrepared = 5;

    private TestDatabase? _test;

    private TestDatabase Test => _test!;

    private GraphHarness Harness => field ??= new GraphHarness(Test.Database);

    public async Task InitializeAsync()
    {
        if (TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql) is null)
        {
            _test = await TestDatabases.CreateAsync(
                GraphComposer.Compose([new CoreModule()]),
                DatabaseProviderKind.PostgreSql
            );
        }
    }

    public Task DisposeAsync() => _test?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    [SkippableFact]
    public async Task Requests_one_after_the_other_use_the_same_connections()
    {
        TestDatabases.Require(DatabaseProviderKind.PostgreSql);
        var before = await ConnectionsAsync();
        await AskAsync("{ countries(first: 3) { nodes { code } } }");
        var first = await ConnectionsAsync();

        for (var request = 0; request < 50; request++)
        {
            await AskAsync(
                $"{{ countries(first: {(request % 5) + 1}) {{ nodes {{ code reports(first: 2) {{ nodes {{ key }} }} }} }} }}"
            );
        }

        // One for statements, and one that tells the state.
        Assert.Equal(2, first.Except(before).Count());
        Assert.Equal(first, await ConnectionsAsync());
    }

    [SkippableTheory]
    [InlineData("{ countries(first: 3) { nodes { code } } reports(first: 3) { nodes { key } } }", 2)]
    [InlineData("{ countries(first: 3) { totalCount nodes { code } groupBy(keys: [REGION]) { count } } }", 3)]
    public async Task What_does_not_wait_for_each_other_is_read_at_the_same_time(string question, long statements)
    {
        TestDatabases.Require(DatabaseProviderKind.PostgreSql);

        // Not asked before: of these statements it is not known that they are so short that they had better share a
        // trip.
        await using var locking = await OpenAsync();
        await using var watching = await OpenAsync();
        await using var transaction = await locking.BeginTransactionAsync();
        await RunAsync(locking, "LOCK TABLE core_countries, core_reports IN ACCESS EXCLUSIVE MODE");

        var asked = AskAsync(question);
        while (
            await RunAsync(
                watching,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
                is not long waiting
            || waiting != statements
        )
        {
            // With one statement after the other no second one waits beside the first: the request ends by its limit of
            // time.
            Assert.False(asked.IsCompleted, "The request has ended although its tables are locked.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await transaction.RollbackAsync();
        Assert.Equal(await asked, await AskAsync(question));
    }

    [SkippableFact]
    public async Task Statements_that_come_again_are_prepared_whatever_their_values()
    {
        TestDatabases.Require(DatabaseProviderKind.PostgreSql);
        for (var request = 1; request <= UntilPrepared; request++)
        {
            await AskAsync(
                $"{{ countries(first: {request}, where: {{ name: {{ neq: \"x{request}\" }} }}) {{ nodes {{ code }} }} }}"
            );
        }

        // Of the readers' pool, which has opened one connection.
        await using var reading = new NpgsqlConnection(PostgreSqlConnectionText.OfReads(Test.Options));
        await reading.OpenAsync();

        Assert.Equal(
            1L,
            await RunAsync(
                reading,
                "SELECT count(*) FROM pg_prepared_statements WHERE NOT from_sql AND statement LIKE 'SELECT%core_countries%' AND statement LIKE '%LIMIT%'"
            )
        );
    }

    private async Task<string> AskAsync(string question)
    {
        var answer = await Harness.AskAsync(question);
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return answer.Json;
    }

    /// <summary>Each connection to the database but the one that asks, with the moment when it was opened.</summary>
    private async Task<List<string>> ConnectionsAsync()
    {
        await using var connection = await OpenAsync();
        var connections = (string[])
            (
                await RunAsync(
                    connection,
                    """
                    SELECT coalesce(array_agg(pid || ' since ' || backend_start ORDER BY pid), '{}') FROM pg_stat_activity
                    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
                    """
                )
            )!;
        return [.. connections];
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection($"{Test.Options.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
