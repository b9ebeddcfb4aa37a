using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A database of a test's own, deleted when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;

    internal TestDatabase(TestServer server, AllianceDatabase database)
    {
        _server = server;
        Database = database;
    }

    /// <summary>The database.</summary>
    public AllianceDatabase Database { get; }

    /// <summary>Provider and connection string, for a server that is started on it.</summary>
    public DatabaseOptions Options => Database.Options;

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
