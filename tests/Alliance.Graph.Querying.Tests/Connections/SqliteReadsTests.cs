using Alliance.Graph.Core;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>SQLite sees no connections, but each of them is opened with a context of its own.</summary>
public sealed class SqliteReadsTests
{
    [Fact]
    public async Task Reads_one_after_the_other_use_the_same_connection_and_those_side_by_side_another()
    {
        await using var test = await TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule()]),
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        var contexts = new CountedContexts(test.Database.Contexts);
        var connections = new SqliteReadConnections(contexts);

        for (var read = 0; read < 50; read++)
        {
            await using var alone = await connections.OpenAsync(default);
        }

        Assert.Equal(1, contexts.Created);
        await using var first = await connections.OpenAsync(default);
        await using var second = await connections.OpenAsync(default);
        Assert.Equal(2, contexts.Created);
    }

    private sealed class CountedContexts(IDbContextFactory<AllianceDbContext> contexts)
        : IDbContextFactory<AllianceDbContext>
    {
        public int Created { get; private set; }

        public AllianceDbContext CreateDbContext()
        {
            Created++;
            return contexts.CreateDbContext();
        }
    }
}
