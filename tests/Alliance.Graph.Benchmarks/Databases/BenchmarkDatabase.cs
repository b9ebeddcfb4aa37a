using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Databases;

/// <summary>A database that the server's own commands fill, deleted when it is disposed.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    // It only names the database; the tables are the published server's.
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    private readonly TestDatabase _database;

    private BenchmarkDatabase(TestDatabase database) => _database = database;

    public DatabaseOptions Options => _database.Options;

    /// <summary>A database with the starter data of all modules.</summary>
    public static Task<BenchmarkDatabase> ImportAsync(PublishedServer server, DatabaseProviderKind kind, CancellationToken cancellationToken)
        => CreateAsync(kind, database => server.RunAsync(database.Options, ["import"], cancellationToken), cancellationToken);

    /// <summary>A database with generated rows of core and of a module.</summary>
    public static Task<BenchmarkDatabase> GenerateAsync(
        PublishedServer server, DatabaseProviderKind kind, GeneratedSize size, CancellationToken cancellationToken)
        => CreateAsync(
            kind,
            async database =>
            {
                await server.RunAsync(database.Options, size.Arguments, cancellationToken);
                await database.ExecuteAsync(SyntheticProgrammes.Insert(kind), cancellationToken);
            },
            cancellationToken);

    /// <summary>Runs statements that return nothing.</summary>
    public async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var source = ConnectionSource.Open(Options);
        await using var connection = await source.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>PostgreSQL plans by statistics, which a running one collects by itself after a while.</summary>
    public async Task AnalyseAsync(CancellationToken cancellationToken)
    {
        if (Options.Provider == DatabaseProviderKind.PostgreSql)
        {
            await ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<BenchmarkDatabase> CreateAsync(
        DatabaseProviderKind kind, Func<BenchmarkDatabase, Task> fill, CancellationToken cancellationToken)
    {
        var database = new BenchmarkDatabase(await TestDatabases.CreateAsync(_graph, kind, TestContent.Nothing));
        try
        {
            await fill(database);
            await database.AnalyseAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
