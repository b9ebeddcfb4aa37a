using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A database of a test's own, deleted when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly Lazy<GraphHarness> _harness;

    internal TestDatabase(TestServer server, AllianceDatabase database)
    {
        _server = server;
        Database = database;
        _harness = new Lazy<GraphHarness>(() => new GraphHarness(database));
    }

    /// <summary>The database.</summary>
    public AllianceDatabase Database { get; }

    /// <summary>Provider and connection string, for a server that is started on it.</summary>
    public DatabaseOptions Options => Database.Options;

    /// <summary>The graph of the database, with the server's default settings.</summary>
    internal GraphHarness Harness => _harness.Value;

    /// <summary>Closes the pooled connections and deletes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            _server.ClosePool(context);
        }

        await _server.DropAsync(Options.ConnectionString);
    }
}
