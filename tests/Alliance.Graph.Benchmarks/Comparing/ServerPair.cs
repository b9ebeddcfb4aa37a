using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Benchmarks.Twin;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>
/// The server and what it is compared with: its twin on the same database, an older release on one of its own, or
/// itself.
/// </summary>
internal sealed class ServerPair : IAsyncDisposable
{
    private readonly WebProcess _server;
    private readonly WebProcess? _other;
    private readonly bool _isTwin;

    private ServerPair(WebProcess server, WebProcess? other, bool isTwin)
    {
        _server = server;
        _other = other;
        _isTwin = isTwin;
    }

    /// <param name="published">The server.</param>
    /// <param name="database">Its database.</param>
    /// <param name="before">An older release and its database; null for the twin.</param>
    /// <param name="keepsAnswers">Whether the server keeps finished answers. An older one that could does not.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ServerPair> StartAsync(
        PublishedServer published,
        DatabaseOptions database,
        (PublishedServer Server, DatabaseOptions Database)? before,
        bool keepsAnswers,
        CancellationToken cancellationToken
    )
    {
        // Both at once, because each of them mostly waits for its compiler.
        Task<WebProcess>[] starts =
        [
            published.ServeAsync(database, cancellationToken, keepsAnswers ? [] : [PublishedServer.KeepsNothing]),
            before is { } older
                ? older.Server.ServeAsync(older.Database, cancellationToken, PublishedServer.KeepsNothing)
                : StartTwinAsync(database, cancellationToken),
        ];
        try
        {
            var servers = await Task.WhenAll(starts);
            return new ServerPair(servers[0], servers[1], before is null);
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

    /// <summary>The server alone, which is compared with itself.</summary>
    public static async Task<ServerPair> StartFloorAsync(
        PublishedServer published,
        DatabaseOptions database,
        bool keepsAnswers,
        CancellationToken cancellationToken
    ) =>
        new(
            await published.ServeAsync(database, cancellationToken, keepsAnswers ? [] : [PublishedServer.KeepsNothing]),
            other: null,
            isTwin: false
        );

    /// <summary>The server's process.</summary>
    public WebProcess ServerProcess => _server;

    /// <summary>The process of what it is compared with.</summary>
    public WebProcess OtherProcess => _other ?? _server;

    /// <summary>The server at an address below its own, over one connection.</summary>
    public Endpoint ServerAt(string path) => new("server", new Uri(_server.Address, path), connections: 1);

    /// <summary>What it is compared with, likewise.</summary>
    public Endpoint OtherAt(string path) => new("twin", new Uri(OtherProcess.Address, path), connections: 1);

    /// <summary>The server, for a question over so many connections.</summary>
    public Endpoint Server(int connections) => new("server", _server.Address, connections);

    /// <summary>What it is compared with, likewise.</summary>
    public Endpoint Other(Question question, int connections) =>
        _isTwin
            ? new("twin", new Uri(_other!.Address, question.TwinPath), connections)
            : new(_other is null ? "server" : "older server", (_other ?? _server).Address, connections);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (_other is not null)
        {
            await _other.DisposeAsync();
        }
    }

    // The same garbage collector as the published server has: one heap, whatever the environment says.
    private static Task<WebProcess> StartTwinAsync(DatabaseOptions database, CancellationToken cancellationToken) =>
        WebProcess.StartAsync(
            [
                typeof(TwinServer).Assembly.Location,
                TwinCommand.Name,
                "--database",
                $"{database.Provider}",
                "--connection",
                database.ConnectionString,
                "--urls",
                "http://127.0.0.1:0",
            ],
            [("DOTNET_gcServer", "0")],
            cancellationToken
        );
}
