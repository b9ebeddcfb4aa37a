using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>What tells whether a SQLite database has changed.</summary>
public sealed class SqliteStateWatchTests
{
    private static readonly ComposedGraph Graph = GraphComposer.Compose([new CoreModule()]);

    [Fact]
    public async Task A_state_is_the_same_until_somebody_writes()
    {
        await using var test = await TestDatabases.CreateAsync(Graph, DatabaseProviderKind.Sqlite);
        await using var watch = new SqliteStateWatch(test.Database.Contexts);
        var first = watch.Look();

        Assert.Equal(1, first!.Revision);
        Assert.True(watch.Look()!.IsSame(first));

        await WriteAsync(test.Database);

        Assert.False(watch.Look()!.IsSame(first));
    }

    [Fact]
    public async Task A_state_that_another_connection_has_seen_is_never_the_same()
    {
        await using var test = await TestDatabases.CreateAsync(Graph, DatabaseProviderKind.Sqlite);
        await using var lost = new SqliteStateWatch(test.Database.Contexts);
        var seen = lost.Look();
        await WriteAsync(test.Database);

        // Each counts the commits of others from its own beginning.
        await using var fresh = new SqliteStateWatch(test.Database.Contexts);

        Assert.NotNull(fresh.Look());
        Assert.False(fresh.Look()!.IsSame(seen));
    }

    [Fact]
    public async Task Looking_makes_no_database()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var database = new AllianceDatabase(Graph, new DatabaseOptions(DatabaseProviderKind.Sqlite, $"Data Source={path}"));

        Assert.Null(await database.LookAsync());
        Assert.False(File.Exists(path));
    }

    private static async Task WriteAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync("UPDATE core_countries SET notes = 'Written.' WHERE code = 'SE'");
    }
}
