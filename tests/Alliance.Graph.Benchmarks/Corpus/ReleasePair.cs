using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>
/// Two releases of the server, each on a database that it filled itself: tables and starter data belong to a release.
/// </summary>
internal sealed class ReleasePair : IAsyncDisposable
{
    private readonly (BenchmarkDatabase Database, WebProcess Server) _current;
    private readonly (BenchmarkDatabase Database, WebProcess Server) _before;

    private ReleasePair(
        (BenchmarkDatabase Database, WebProcess Server) current,
        (BenchmarkDatabase Database, WebProcess Server) before
    )
    {
        _current = current;
        _before = before;
        Current = new Endpoint("server", current.Server.Address, connections: 1);
        Before = new Endpoint("older server", before.Server.Address, connections: 1);
    }

    public Endpoint Current { get; }

    public Endpoint Before { get; }

    /// <summary>What the server holds now.</summary>
    public ProcessUsage MeasureCurrent() => _current.Server.Measure();

    /// <summary>What the older one holds now.</summary>
    public ProcessUsage MeasureBefore() => _before.Server.Measure();

    public static async Task<ReleasePair> StartAsync(
        PublishedServer current,
        PublishedServer before,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var first = await StartAsync(current, kind, cancellationToken);
        try
        {
            return new ReleasePair(first, await StartAsync(before, kind, cancellationToken));
        }
        catch
        {
            await StopAsync(first);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Current.Dispose();
        Before.Dispose();
        await StopAsync(_current);
        await StopAsync(_before);
    }

    private static async Task<(BenchmarkDatabase Database, WebProcess Server)> StartAsync(
        PublishedServer published,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var database = await BenchmarkDatabase.ImportAsync(published, kind, cancellationToken);
        try
        {
            return (database, await published.ServeAsync(database.Options, cancellationToken));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task StopAsync((BenchmarkDatabase Database, WebProcess Server) release)
    {
        await release.Server.DisposeAsync();
        await release.Database.DisposeAsync();
    }
}
