using System.Data.Common;
using Alliance.Graph.Data.Providers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alliance.Graph.Benchmarks.Databases;

/// <summary>Pooled connections of a database, as its driver's documentation advises for a web server.</summary>
internal sealed class ConnectionSource : IAsyncDisposable
{
    // More than the twin has statements. Prepared at their second use, once for each connection.
    private const int PreparedStatements = 50;

    private readonly DbDataSource _source;

    private ConnectionSource(DbDataSource source) => _source = source;

    public static ConnectionSource Open(DatabaseOptions options) =>
        new(
            options.Provider == DatabaseProviderKind.PostgreSql
                ? NpgsqlDataSource.Create(
                    new NpgsqlConnectionStringBuilder(options.ConnectionString)
                    {
                        MaxAutoPrepare = PreparedStatements,
                        AutoPrepareMinUsages = 2,

                        // As the server's: with PostgreSQL's own 4 it reads whole tables to count what stands in an
                        // index.
                        Options = "-c random_page_cost=1.1",
                    }
                )
                : SqliteFactory.Instance.CreateDataSource(options.ConnectionString)
        );

    public ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken) =>
        _source.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
