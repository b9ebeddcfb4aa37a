using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>
/// An instance of the server on a PostgreSQL server of its own, both for all tests of a class; started by the first of
/// them.
/// </summary>
public sealed class PostgreSqlInstance : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private DatabaseServer? _database;
    private RunningServer? _server;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>In the test and not ahead of it, since only a test can be skipped.</summary>
    internal async Task<(DatabaseServer Database, RunningServer Server)> StartAsync()
    {
        if (_database is null)
        {
            _database = await DatabaseServer.StartNewAsync();
            await ReadyDatabase.FillAsync(_database.ConnectionString);
        }

        _server ??= await PostgreSqlProgram.On(_database, _folder).ServeAsync();
        return (_database, _server);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }
}
