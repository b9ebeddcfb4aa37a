using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// A private PostgreSQL server on a loopback port, which may be stopped and started. It is gone with this process,
/// however that ends.
/// </summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string User = "alliance_test";

    // The shell waits for a line, the signal to end with, or for the end of its input, which comes when this process
    // ends,
    // however it ends: a killed process runs no clean-up of its own. Ctrl+C reaches the shell too, and must not end it
    // before that.
    private const string Script = """
        exec >> "$2/log" 2>&1
        trap '' INT
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 &
        server=$!
        read -r signal
        kill -"${signal:-QUIT}" $server
        wait $server
        [ -n "$signal" ] || rm -rf "$2"
        """;

    // Only against hanging for ever; a slow machine must not fail.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _binaries;
    private Process? _server;

    private PostgreSqlCluster(string binaries) => _binaries = binaries;

    public int Port { get; } = FreePort();

    /// <summary>A folder of the user that it runs as; gone with it.</summary>
    public string Folder { get; } = DatabaseFolders.Create();

    /// <summary>Names its first database.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = Port,
            Username = User,
            Database = "postgres",
        }.ConnectionString;

    /// <summary>Starts a server without tables.</summary>
    public static async Task<PostgreSqlCluster> StartNewAsync(string binaries)
    {
        var cluster = await PrepareAsync(binaries);
        await cluster.InitialiseAsync();
        await cluster.StartAsync();
        return cluster;
    }

    /// <summary>Starts a server that copies this one and follows it; it can be read only.</summary>
    public async Task<PostgreSqlCluster> StartReplicaAsync()
    {
        var replica = await PrepareAsync(_binaries);
        await RunAsync(
            AsServerUser(
                Path.Combine(_binaries, "pg_basebackup"),
                "-D",
                Path.Combine(replica.Folder, "data"),
                "--write-recovery-conf",
                "--wal-method=stream",
                "--checkpoint=fast",
                "--no-sync",
                $"--host={IPAddress.Loopback}",
                $"--port={Port}",
                $"--username={User}"
            )
        );
        await replica.StartAsync();
        return replica;
    }

    /// <summary>Starts it, again if it was stopped; done when it answers.</summary>
    public async Task StartAsync()
    {
        var arguments = AsServerUser("sh", "-c", Script, "sh", _binaries, Folder, $"{Port}");
        _server = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardInput = true })!;
        await WaitAsync(_server, Path.Combine(Folder, "log"));
    }

    /// <summary>Ends it.</summary>
    /// <param name="signal">INT ends its connections with a message, QUIT ends it as a crash does.</param>
    public async Task StopAsync(string signal = "INT")
    {
        await _server!.StandardInput.WriteLineAsync(signal);
        _server.StandardInput.Close();
        await _server.WaitForExitAsync().WaitAsync(_patience);
        _server.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await StopAsync("QUIT");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<PostgreSqlCluster> PrepareAsync(string binaries)
    {
        var cluster = new PostgreSqlCluster(binaries);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", cluster.Folder);
        }

        return cluster;
    }

    // A default collation that is not by code point, as most servers have: it shows where a column lacks its own.
    private async Task InitialiseAsync()
    {
        string[] command =
        [
            Path.Combine(_binaries, "initdb"),
            "-D",
            Path.Combine(Folder, "data"),
            $"--username={User}",
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
            "--locale=C",
        ];
        try
        {
            await RunAsync(AsServerUser([.. command, "--locale-provider=icu", "--icu-locale=en"]));
        }
        catch (InvalidOperationException)
        {
            // A server that was built without ICU.
            await RunAsync(AsServerUser(command));
        }
    }

    private async Task WaitAsync(Process server, string log)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString
                );
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < _patience && !server.HasExited)
            {
                await Task.Delay(100);
            }
            catch (NpgsqlException exception)
            {
                throw new InvalidOperationException(
                    $"The PostgreSQL server for the tests did not start within {_patience.TotalMinutes:0} minutes. Its log says: {(File.Exists(log) ? await File.ReadAllTextAsync(log) : "nothing")}",
                    exception
                );
            }
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(arguments[0], arguments[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{arguments[0]}' failed: {string.Concat(output).Trim()}");
        }
    }

    // PostgreSQL refuses to run as root.
    private static string[] AsServerUser(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

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
            catch (SocketException) { }
        }
    }
}
