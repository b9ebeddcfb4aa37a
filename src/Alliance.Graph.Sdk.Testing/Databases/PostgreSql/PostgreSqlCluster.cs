using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A private PostgreSQL server on a free loopback port, gone with the test process.</summary>
internal static class PostgreSqlCluster
{
    private const string User = "alliance_test";

    // The shell waits for the end of its input, which comes when the test process ends, however it ends: a killed
    // process runs no clean-up of its own. Ctrl+C reaches the shell too, and must not end it before that.
    private const string Script = """
        exec > "$2/log" 2>&1
        trap '' INT
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 &
        server=$!
        read -r ended
        kill -QUIT $server
        wait $server
        rm -rf "$2"
        """;

    // Held for the whole process: its input would be closed if it were collected.
    private static Process? _server;

    /// <summary>Starts the server and returns the connection string of its first database.</summary>
    public static async Task<string> StartAsync(string binaries)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-test-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", folder);
        }

        await InitialiseAsync(binaries, folder);
        var port = FreePort();
        var arguments = AsServerUser("sh", "-c", Script, "sh", binaries, folder, $"{port}");
        _server = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardInput = true })!;

        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = User,
            Database = "postgres",
        }.ConnectionString;
        await WaitAsync(connectionString, Path.Combine(folder, "log"));
        return connectionString;
    }

    // A default collation that is not by code point, as most servers have: it shows where a column lacks its own.
    private static async Task InitialiseAsync(string binaries, string folder)
    {
        string[] command =
        [
            Path.Combine(binaries, "initdb"), "-D", Path.Combine(folder, "data"), $"--username={User}",
            "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C",
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

    private static async Task WaitAsync(string connectionString, string log)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !_server!.HasExited)
            {
                await Task.Delay(100);
            }
            catch (NpgsqlException exception)
            {
                throw new InvalidOperationException(
                    $"The PostgreSQL server for the tests did not start within 30 seconds. Its log says: {(File.Exists(log) ? await File.ReadAllTextAsync(log) : "nothing")}", exception);
            }
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{arguments[0]}' failed: {string.Concat(output).Trim()}");
        }
    }

    // PostgreSQL refuses to run as root.
    private static string[] AsServerUser(params string[] command)
        => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
