using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>
/// Statements that wait for a lock; only PostgreSQL lets readers wait, so that they can be caught running.
/// </summary>
public sealed class RunningStatementTests : IDisposable
{
    private const string Question = "{ countries(first: 54) { nodes { code } } }";
    private const string Waiting =
        "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_server_that_is_told_to_end_lets_them_end_with_whole_answers()
    {
        TestDatabases.Require(DatabaseProviderKind.PostgreSql);
        await using var test = await TestDatabases.CreateAsync(ReadyDatabase.Graph, DatabaseProviderKind.PostgreSql);
        await using var server = await new ServerProgram(
            _folder.Path,
            ("Database__Provider", "PostgreSql"),
            ("ConnectionStrings__Alliance", test.Options.ConnectionString),
            // Else all of them would wait for the first one.
            ("Cache__AnswerMegabytes", "0")
        ).ServeAsync();
        var right = (await server.QueryAsync(Question)).ToString();
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync("LOCK TABLE core_countries IN ACCESS EXCLUSIVE MODE");
        var asked = Enumerable.Range(0, 8).Select(_ => server.QueryAsync(Question)).ToList();

        // Apart from the transaction, in which PostgreSQL would go on telling what it told first.
        await using var watching = await test.Database.Contexts.CreateDbContextAsync();
        await Eventually.HoldsAsync(
            "all statements wait",
            async () => await watching.Database.SqlQueryRaw<int>(Waiting).SingleAsync() == asked.Count
        );

        server.Terminate();
        await server.RefusesAsync();
        await transaction.RollbackAsync();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(right, answer.ToString()));
        Assert.Equal(0, await server.WaitForEndAsync());
    }
}
