using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Npgsql;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>A PostgreSQL server of one test's own, which may be stopped and started. It ends with the test process, however that ends.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private const string User = "alliance_test";

    // The shell waits for a line, the signal to end with, or for the end of its input, which comes when the test process ends.
    private const string Script = """
        exec >> "$2/log" 2>&1
        trap '' INT
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c synchronous_commit=off -c max_connections=100 -c wal_level=replica &
        server=$!
        read -r signal
        kill -"${signal:-QUIT}" $server
        wait $server
        [ -n "$signal" ] || rm -rf "$2"
        """;

    private readonly string _binaries;
    private Process? _process;

    private DatabaseServer(string binaries)
    {
        _binaries = binaries;
        Folder = Directory.CreateTempSubdirectory("alliance-test-").FullName;
        Port = FreePort();
    }

    public int Port { get; }

    /// <summary>A folder of the user that the server runs as.</summary>
    public string Folder { get; }

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={User};Database=postgres;Maximum Pool Size=30";

    /// <summary>Starts a server without tables. Without PostgreSQL the test is skipped, and in CI it fails.</summary>
    public static async Task<DatabaseServer> StartNewAsync()
    {
        var server = await PrepareAsync();
        await server.RunAsync(Path.Combine(server._binaries, "initdb"), "-D", Path.Combine(server.Folder, "data"), $"--username={User}", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C");
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts a server that copies this one and follows it; it can be read only.</summary>
    public async Task<DatabaseServer> StartReplicaAsync()
    {
        var replica = await PrepareAsync();
        await replica.RunAsync(
            Path.Combine(_binaries, "pg_basebackup"), "-D", Path.Combine(replica.Folder, "data"), "-R", "-X", "stream", "-c", "fast", "--no-sync", "-h", "127.0.0.1", "-p", $"{Port}", "-U", User);
        await replica.StartAsync();
        return replica;
    }

    public async Task StartAsync()
    {
        var command = AsServerUser("sh", "-c", Script, "sh", _binaries, Folder, $"{Port}");
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true })!;
        await Eventually.HoldsAsync("the PostgreSQL server answers", async () =>
        {
            try
            {
                return await ScalarAsync("SELECT 1") is 1;
            }
            catch (NpgsqlException) when (!_process.HasExited)
            {
                return false;
            }
        });
    }

    /// <summary>Ends it.</summary>
    /// <param name="signal">INT ends its connections with a message, QUIT ends it as a crash does.</param>
    public async Task StopAsync(string signal = "INT")
    {
        await _process!.StandardInput.WriteLineAsync(signal);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(ServerProgram.Patience);
        _process.Dispose();
        _process = null;
    }

    public async Task<object?> ScalarAsync(string statement)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public Task OwnAsync(string folder)
        => Environment.IsPrivilegedProcess ? ShellCommand.RunAsync("chown", "postgres", folder) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await StopAsync("QUIT");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<DatabaseServer> PrepareAsync()
    {
        if (PostgreSqlBinaries.Find() is not { } binaries)
        {
            var reason = $"The programs of a PostgreSQL server are needed to stop and start one. {TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql)}";
            Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", reason);
            throw new InvalidOperationException(reason);
        }

        var server = new DatabaseServer(binaries);
        await server.OwnAsync(server.Folder);
        return server;
    }

    private Task RunAsync(params string[] command) => ShellCommand.RunAsync(AsServerUser(command));

    // Below those that the system gives to clients: while the server is stopped nobody else may get its port.
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
            }
        }
    }

    // PostgreSQL refuses to run as root.
    private static string[] AsServerUser(params string[] command)
        => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;
}
