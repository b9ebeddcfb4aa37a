using System.Diagnostics;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Hosting;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A first start that is killed while it makes tables and imports can be repeated.</summary>
public abstract class KilledStartSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    [SkippableFact]
    public async Task A_first_start_that_is_killed_can_be_repeated()
    {
        var watch = Stopwatch.StartNew();
        await using (await Program.ServeAsync())
        {
            watch.Stop();
        }

        var moments = KillMoment.Within(watch.Elapsed).ToList();
        foreach (var moment in moments)
        {
            await using var test = await KilledAtAsync(moment);
            if (moment == moments[1])
            {
                await using var server = await ProgramOn(test.Options).ServeAsync();
                Assert.Equal(0, await server.StopAsync());
            }
            else
            {
                // What a server does when it starts, in this process, since another process takes seconds to get that
                // far.
                await new DatabaseStart(test.Database, new Terminal()).PrepareAsync(default);
            }

            await AssertWholeAsync(test.Database);
        }
    }

    private async Task<TestDatabase> KilledAtAsync(TimeSpan moment)
    {
        var test = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Nothing);
        using var process = ProgramOn(test.Options).Start("serve", "--urls", "http://127.0.0.1:0");
        await KillMoment.KillAfterAsync(process, moment);
        return test;
    }

    private static async Task AssertWholeAsync(AllianceDatabase database)
    {
        Assert.Empty(await database.Migrator.PendingAsync());
        Assert.Empty(await database.ModulesWithoutRowsAsync());
        Assert.Equal(405, (await TitlesAsync(database)).Count);
        await using var context = await database.Contexts.CreateDbContextAsync();
        Assert.Equal(54, await context.Set<Country>().CountAsync());
    }
}

public sealed class KilledStartOnSqlite() : KilledStartSpecification(DatabaseProviderKind.Sqlite);

public sealed class KilledStartOnPostgreSql() : KilledStartSpecification(DatabaseProviderKind.PostgreSql);
