using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
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

    [Theory]
    [InlineData(ReadExtent.Statement)]
    [InlineData(ReadExtent.Several)]
    public async Task A_connection_that_has_met_a_commit_by_reading_knows_its_state_again_ahead_of_the_next_read(
        ReadExtent extent
    )
    {
        await using var test = await TestDatabases.CreateAsync(Graph, DatabaseProviderKind.Sqlite);
        await using var connections = new SqliteReadConnections(test.Database.Contexts);
        var first = await ReadAsync(connections, extent);
        Assert.NotNull(first!.Mark);
        Assert.True(first.IsSame(await ReadAsync(connections, extent)));

        // Nobody but the reader sees it.
        await WriteAsync(test.Database);
        Assert.False(first.IsSame(await ReadAsync(connections, extent)));

        var known = await ReadAsync(connections, extent);
        Assert.NotNull(known!.Mark);
        Assert.False(first.IsSame(known));
        Assert.True(known.IsSame(connections.Watch.Look()));
    }

    [Fact]
    public async Task Looking_makes_no_database()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var database = new AllianceDatabase(
            Graph,
            new DatabaseOptions(DatabaseProviderKind.Sqlite, $"Data Source={path}")
        );

        Assert.Null(await database.LookAsync());
        Assert.False(File.Exists(path));
    }

    private static async Task<DataState?> ReadAsync(SqliteReadConnections connections, ReadExtent extent)
    {
        await using var state = connections.Begin(extent);
        await using (var connection = await state.OpenAsync(CancellationToken.None))
        {
            await using var reader = await connection.ExecuteAsync(
                new WrittenStatement("SELECT count(*) FROM core_countries", []),
                CancellationToken.None
            );
            while (await reader.ReadAsync()) { }

            await connection.EndAsync(reader, CancellationToken.None);
        }

        return await state.SettleAsync(CancellationToken.None);
    }

    private static async Task WriteAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync("UPDATE core_countries SET notes = 'Written.' WHERE code = 'SE'");
    }
}
