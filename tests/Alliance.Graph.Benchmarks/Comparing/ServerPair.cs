using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Benchmarks.Twin;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>The server and its twin, both running on one database.</summary>
internal sealed class ServerPair : IAsyncDisposable
{
    private readonly WebProcess _server;
    private readonly WebProcess _twin;

    private ServerPair(WebProcess server, WebProcess twin)
    {
        _server = server;
        _twin = twin;
    }

    public static async Task<ServerPair> StartAsync(PublishedServer published, DatabaseOptions database, CancellationToken cancellationToken)
    {
        // Both at once, because each of them mostly waits for its compiler.
        Task<WebProcess>[] starts = [published.ServeAsync(database, cancellationToken), StartTwinAsync(database, cancellationToken)];
        try
        {
            var servers = await Task.WhenAll(starts);
            return new ServerPair(servers[0], servers[1]);
        }
        catch
        {
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully))
            {
                await start.Result.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>The server, for a question over so many connections.</summary>
    public Endpoint Server(int connections) => new("server", _server.Address, connections);

    /// <summary>The twin, likewise.</summary>
    public Endpoint Twin(Question question, int connections) => new("twin", new Uri(_twin.Address, question.TwinPath), connections);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _twin.DisposeAsync();
    }

    // The same garbage collector as the published server has, which a web project sets and this one, being the client too, does not.
    private static Task<WebProcess> StartTwinAsync(DatabaseOptions database, CancellationToken cancellationToken)
        => WebProcess.StartAsync(
            [
                typeof(TwinServer).Assembly.Location, TwinCommand.Name, "--database", $"{database.Provider}",
                "--connection", database.ConnectionString, "--urls", "http://127.0.0.1:0",
            ],
            [("DOTNET_gcServer", "1")],
            cancellationToken);
}
