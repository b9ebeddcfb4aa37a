using System.Collections.Concurrent;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.Live;

/// <summary>PostgreSQL tells nothing to a connection that is lost.</summary>
public sealed class LostListenerTests() : LiveBench(DatabaseProviderKind.PostgreSql)
{
    [SkippableFact]
    public async Task What_is_committed_while_nobody_listens_is_sent_when_somebody_does_again()
    {
        await OpenAsync();
        await using var subscriber = await SubscribeAsync(Callers.Secretariat, Submissions);
        await ElsewhereAsync(Callers.Sweden, Start("SE"));
        Assert.Equal(2, (await subscriber.NextAsync()).Number);

        await using (var context = await Other.Contexts.CreateDbContextAsync())
        {
            Assert.Equal(
                [true],
                await context
                    .Database.SqlQueryRaw<bool>(
                        "SELECT pg_terminate_backend(pid, 10000) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'"
                    )
                    .ToListAsync()
            );
        }

        await ElsewhereAsync(Callers.Germany, Start("DE"));
        Assert.Equal(3, (await subscriber.NextAsync()).Number);
        await ElsewhereAsync(Callers.Secretariat, Late("DE", "2027-04-07T00:00:00Z"));
        Assert.Equal(4, (await subscriber.NextAsync()).Number);
    }

    [SkippableFact]
    public async Task What_is_committed_while_nobody_can_listen_is_sent_and_the_log_says_why_late()
    {
        await OpenAsync();
        var faults = new ConcurrentQueue<Exception>();
        Clocked.Commits.Faulted += faults.Enqueue;
        await using var subscriber = await SubscribeAsync(Callers.Secretariat, Submissions);
        await ElsewhereAsync(Callers.Sweden, Start("SE"));
        Assert.Equal(2, (await subscriber.NextAsync()).Number);
        Assert.Empty(faults);

        // As with too many connections: those that are pooled go on, of which nothing here takes more, and there is no
        // further one.
        await PoolAsync(connections: 8);
        await CommandAsync("UPDATE pg_database SET datallowconn = false WHERE datname = current_database()");
        await CommandAsync(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'"
        );

        await ElsewhereAsync(Callers.Germany, Start("DE"));
        Assert.Equal(3, (await subscriber.NextAsync()).Number);
        Assert.Single(faults);
        await CommandAsync("UPDATE pg_database SET datallowconn = true WHERE datname = current_database()");
        await ElsewhereAsync(Callers.Secretariat, Late("DE", "2027-04-07T00:00:00Z"));
        Assert.Equal(4, (await subscriber.NextAsync()).Number);
        Assert.Single(faults);
    }

    private async Task PoolAsync(int connections)
    {
        if (connections > 0)
        {
            await using var context = await Other.Contexts.CreateDbContextAsync();
            await context.Database.OpenConnectionAsync();
            await PoolAsync(connections - 1);
        }
    }

    private async Task CommandAsync(string statement)
    {
        await using var context = await Other.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
    }
}
