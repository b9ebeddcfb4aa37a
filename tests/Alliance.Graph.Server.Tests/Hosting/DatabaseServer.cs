using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Npgsql;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>
/// A PostgreSQL server of one test's own, which may be stopped and started. It ends with the test process, however that
/// ends.
/// </summary>
internal sealed class DatabaseServer(PostgreSqlCluster cluster) : IAsyncDisposable
{
    public int Port => cluster.Port;

    /// <summary>A folder of the user that the server runs as.</summary>
    public string Folder => cluster.Folder;

    public string ConnectionString { get; } =
        new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { MaxPoolSize = 30 }.ConnectionString;

    /// <summary>Starts a server without tables. Without PostgreSQL the test is skipped, and in CI it fails.</summary>
    public static async Task<DatabaseServer> StartNewAsync()
    {
        if (PostgreSqlBinaries.Find() is not { } binaries)
        {
            var reason =
                $"The programs of a PostgreSQL server are needed to stop and start one. {TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql)}";
            Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", reason);
            throw new InvalidOperationException(reason);
        }

        return new DatabaseServer(await PostgreSqlCluster.StartNewAsync(binaries));
    }

    /// <summary>Starts a server that copies this one and follows it; it can be read only.</summary>
    public async Task<DatabaseServer> StartReplicaAsync() => new(await cluster.StartReplicaAsync());

    /// <summary>Starts it again.</summary>
    public Task StartAsync() => cluster.StartAsync();

    /// <summary>Ends it.</summary>
    /// <param name="signal">INT ends its connections with a message, QUIT ends it as a crash does.</param>
    public Task StopAsync(string signal = "INT") => cluster.StopAsync(signal);

    public async Task<object?> ScalarAsync(string statement)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public Task OwnAsync(string folder) =>
        Environment.IsPrivilegedProcess ? ShellCommand.RunAsync("chown", "postgres", folder) : Task.CompletedTask;

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
