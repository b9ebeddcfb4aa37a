using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>
/// A database that nobody else uses: a file, or a PostgreSQL server of its own, which can be taken away.
/// </summary>
internal sealed class SoakDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly PostgreSqlCluster? _cluster;

    private SoakDatabase(DatabaseOptions options, TemporaryFolder? folder, PostgreSqlCluster? cluster)
    {
        Options = options;
        _folder = folder;
        _cluster = cluster;
    }

    public DatabaseOptions Options { get; }

    /// <summary>Whether it can be stopped and started; a file is always there.</summary>
    public bool CanGoAway => _cluster is not null;

    /// <exception cref="BenchmarkFailure">There are no programs of PostgreSQL.</exception>
    public static async Task<SoakDatabase> CreateAsync(DatabaseProviderKind kind)
    {
        if (kind == DatabaseProviderKind.Sqlite)
        {
            var folder = new TemporaryFolder();
            var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.Path, "alliance.db") };
            return new SoakDatabase(new DatabaseOptions(kind, source.ConnectionString), folder, null);
        }

        var cluster = await PostgreSqlCluster.StartNewAsync(
            PostgreSqlBinaries.Find()
                ?? throw new BenchmarkFailure(
                    "A soak stops and starts a PostgreSQL server of its own, and no programs of one were found (in /usr/lib/postgresql or on the PATH). Install it (Debian: apt-get install postgresql), or give '--database sqlite'."
                )
        );
        return new SoakDatabase(new DatabaseOptions(kind, cluster.ConnectionString), null, cluster);
    }

    /// <summary>Takes it away.</summary>
    public Task StopAsync() => _cluster!.StopAsync();

    /// <summary>Brings it back; done when it answers.</summary>
    public Task StartAsync() => _cluster!.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _folder?.Dispose();
    }
}
