using System.Net.Sockets;
using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server that is told to end finishes what it has begun, and begins nothing else.</summary>
public abstract class ShutdownSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Body = "{\"query\":\"{ countries(first: 54) { nodes { code } } }\"}";

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_request_that_is_still_arriving_is_answered()
    {
        await using var server = await Program.ServeAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);

        // The server says that it waits for the rest, so that the request has surely begun.
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {Body.Length}\r\n\r\n"
            )
        );
        Assert.Contains("100", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync());
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[..10]));

        server.Terminate();
        await server.RefusesAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[10..]));

        var answer = await reader.ReadToEndAsync().WaitAsync(ServerProgram.Patience);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"SE\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForEndAsync());
    }
}

public sealed class ShutdownOnSqlite() : ShutdownSpecification(DatabaseProviderKind.Sqlite);

public sealed class ShutdownOnPostgreSql() : ShutdownSpecification(DatabaseProviderKind.PostgreSql);
