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
    public static Task<BenchmarkDatabase> ImportAsync(
        PublishedServer server,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    ) =>
        CreateAsync(
            kind,
            database => server.RunAsync(database.Options, ["import"], cancellationToken),
            cancellationToken
        );

    /// <summary>A database with generated rows of core and of a module.</summary>
    public static Task<BenchmarkDatabase> GenerateAsync(
        PublishedServer server,
        DatabaseProviderKind kind,
        GeneratedSize size,
        CancellationToken cancellationToken
    ) =>
        CreateAsync(
            kind,
            async database =>
            {
                await server.RunAsync(database.Options, size.Arguments, cancellationToken);
                await database.ExecuteAsync(SyntheticProgrammes.Insert(kind), cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Runs statements whose result does not matter.</summary>
    public Task ExecuteAsync(string statement, CancellationToken cancellationToken) =>
        ScalarAsync(statement, cancellationToken);

    /// <summary>The first value that a statement returns.</summary>
    public async Task<object?> ScalarAsync(string statement, CancellationToken cancellationToken)
    {
        await using var source = ConnectionSource.Open(Options);
        await using var connection = await source.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>
    /// What a running PostgreSQL does by itself after a while: statistics to plan by, and marks that let it answer from
    /// an
    /// index alone. A transaction that still runs, such as one of its own workers', puts the marks off.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (Options.Provider != DatabaseProviderKind.PostgreSql)
        {
            return;
        }

        for (var attempt = 0; attempt < 20; attempt++)
        {
            await ExecuteAsync("VACUUM ANALYZE", cancellationToken);
            if (
                await ScalarAsync(
                    "SELECT relallvisible >= relpages FROM pg_class WHERE oid = 'core_commitments'::regclass",
                    cancellationToken
                )
                is true
            )
            {
                return;
            }

            await Task.Delay(500, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<BenchmarkDatabase> CreateAsync(
        DatabaseProviderKind kind,
        Func<BenchmarkDatabase, Task> fill,
        CancellationToken cancellationToken
    )
    {
        var database = new BenchmarkDatabase(await TestDatabases.CreateAsync(_graph, kind, TestContent.Nothing));
        try
        {
            await fill(database);
            await database.SettleAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
