using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>What PostgreSQL itself says of the connections that read for requests.</summary>
public sealed class StatementTimeoutTests
{
    [SkippableTheory]
    [InlineData(30, "30s")]
    [InlineData(0, "0")]
    public async Task PostgreSQL_knows_when_to_give_up_a_statement(int seconds, string expected)
    {
        await using var test = await CreateAsync();

        Assert.Equal(
            expected,
            await AskAsync(
                test.Options with
                {
                    StatementTimeout = TimeSpan.FromSeconds(seconds),
                },
                "SHOW statement_timeout"
            )
        );
    }

    [SkippableFact]
    public async Task A_statement_that_was_given_up_says_so_and_names_the_setting()
    {
        await using var test = await CreateAsync();
        var options = test.Options with { StatementTimeout = TimeSpan.FromMilliseconds(50) };

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(options, "SELECT pg_sleep(60)"));

        var fault = DatabaseFault.Of(refusal, options);
        Assert.Equal(DatabaseFaultCodes.GaveUp, fault?.Code);
        Assert.Contains("'Database:StatementSeconds'", fault!.Message, StringComparison.Ordinal);
    }

    /// <summary>The driver's own 30 seconds would come before a limit of requests that is higher.</summary>
    [SkippableTheory]
    [InlineData("", 0)]
    [InlineData(";Command Timeout=7", 7)]
    [InlineData(";CommandTimeout=30", 30)]
    public async Task The_driver_waits_without_end_unless_the_operator_says_otherwise(string given, int seconds)
    {
        await using var test = await CreateAsync();
        var options = test.Options with { ConnectionString = test.Options.ConnectionString + given };
        var database = new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), options);

        Assert.Equal(seconds, PostgreSqlConnectionText.SecondsOfReads(PostgreSqlConnectionText.OfReads(options)));
        Assert.Equal(seconds, await ReadTimeoutAsync(database, ReadExtent.Several));
        Assert.Equal(seconds, await ReadTimeoutAsync(database, ReadExtent.Large));
        await using var writing = await database.Contexts.CreateDbContextAsync();
        Assert.Null(writing.Database.GetCommandTimeout());
    }

    private static async Task<int?> ReadTimeoutAsync(AllianceDatabase database, ReadExtent extent)
    {
        await using var session = database.OpenSession([], Caller.Anonymous, extent);
        return await session.ReadAsync(rows => Task.FromResult(rows.Context.Database.GetCommandTimeout()), default);
    }

    private static async Task<object> AskAsync(DatabaseOptions options, string statement)
    {
        var contexts = new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), options).Contexts;
        await using var connection = await new PostgreSqlReadConnections(
            contexts,
            PostgreSqlConnectionText.OfReads(options) + ";Pooling=false"
        ).OpenAsync(default);
        await using var reader = await connection.ExecuteAsync(new WrittenStatement(statement, []), default);
        Assert.True(await reader.ReadAsync());
        return reader.GetValue(0);
    }

    private static Task<TestDatabase> CreateAsync()
    {
        TestDatabases.Require(DatabaseProviderKind.PostgreSql);
        return TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule()]),
            DatabaseProviderKind.PostgreSql,
            TestContent.Tables
        );
    }
}
