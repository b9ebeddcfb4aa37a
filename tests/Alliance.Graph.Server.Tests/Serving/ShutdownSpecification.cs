using System.Net;
using System.Net.Sockets;
using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server that is told to end finishes what it has begun, and begins nothing else.</summary>
public abstract class ShutdownSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Body = "{\"query\":\"{ countries(first: 54) { nodes { code } } }\"}";

    [SkippableFact]
    public async Task A_request_that_is_still_arriving_is_answered()
    {
        await using var server = await Program.ServeAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);

        // The server says that it waits for the rest, so that the request has surely begun.
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {Body.Length}\r\n\r\n"));
        Assert.Contains("100", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync());
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[..10]));

        server.Terminate();
        await RefusedAsync(server);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[10..]));

        var answer = await reader.ReadToEndAsync().WaitAsync(ServerProgram.Patience);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"SE\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForEndAsync());
    }

    [SkippableFact]
    public async Task Statements_that_are_running_end_with_whole_answers()
    {
        Skip.If(Kind == DatabaseProviderKind.Sqlite, "Nothing makes a reader of SQLite wait, so that none can be caught running.");
        await using var server = await Program.ServeAsync();
        var expected = (await server.QueryAsync("{ countries(first: 54) { nodes { code } } }")).ToString();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync("LOCK TABLE core_countries IN ACCESS EXCLUSIVE MODE");
        var asked = Enumerable.Range(0, 8).Select(_ => server.QueryAsync("{ countries(first: 54) { nodes { code } } }")).ToList();
        await Eventually.HoldsAsync("all statements wait", async () => await context.Database.SqlQueryRaw<int>(
            "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync() == asked.Count);

        server.Terminate();
        await RefusedAsync(server);
        await transaction.RollbackAsync();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(expected, answer.ToString()));
        Assert.Equal(0, await server.WaitForEndAsync());
    }

    private static Task RefusedAsync(RunningServer server)
        => Eventually.HoldsAsync("new connections are refused", async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Parse(server.Address.Host), server.Address.Port);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        });
}

public sealed class ShutdownOnSqlite() : ShutdownSpecification(DatabaseProviderKind.Sqlite);

public sealed class ShutdownOnPostgreSql() : ShutdownSpecification(DatabaseProviderKind.PostgreSql);
