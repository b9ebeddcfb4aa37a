using System.Net.WebSockets;
using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>Subscribers of servers that run beside each other, and that end.</summary>
public abstract class LiveSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Subscription = "subscription { revisions { number cause } }";

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task What_a_command_imports_is_told_by_all_servers()
    {
        await using var one = await Program.ServeAsync();
        await using var other = await Program.ServeAsync();
        using var ofOne = await SubscribeAsync(one);
        using var ofOther = await SubscribeAsync(other);

        (await Program.RunAsync("import", OperatorFile.WriteCommitments(Folder, "Changed"))).AssertDone();

        const string Imported = """data: {"data":{"revisions":{"number":2,"cause":"IMPORT"}}}""";
        Assert.Equal(Imported, await NextAsync(ofOne));
        Assert.Equal(Imported, await NextAsync(ofOther));
        Assert.Equal(0, await one.StopAsync());
        Assert.Equal(0, await other.StopAsync());
    }

    [SkippableFact]
    public async Task A_server_that_ends_says_so_to_its_subscribers_and_does_not_wait_for_them()
    {
        await using var server = await Program.ServeAsync();
        using var events = await SubscribeAsync(server);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws" }.Uri, CancellationToken.None);
        await SayAsync(socket, """{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await HearAsync(socket));
        await SayAsync(
            socket,
            """{"id":"1","type":"subscribe","payload":{"query":"subscription { revisions(after: 0) { number } }"}}"""
        );
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"revisions":{"number":1}}}}""",
            await HearAsync(socket)
        );

        server.Terminate();

        Assert.Contains("\"code\":\"SERVER_STOPPING\",\"after\":1", await NextAsync(events), StringComparison.Ordinal);
        Assert.StartsWith("1001 ", await HearAsync(socket), StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForEndAsync());
    }

    private static async Task<StreamReader> SubscribeAsync(RunningServer server)
    {
        var client = new HttpClient { Timeout = ServerProgram.Patience };
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{server.Address}?query={Uri.EscapeDataString(Subscription)}"
        );
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        // It begins behind the newest of now, which is looked up before anything is sent.
        Assert.Equal(":", await reader.ReadLineAsync().WaitAsync(ServerProgram.Patience));
        return reader;
    }

    /// <summary>The data of the next event.</summary>
    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (true)
        {
            var line = await reader.ReadLineAsync().WaitAsync(ServerProgram.Patience) ?? "The stream has ended.";
            if (
                line.Length > 1
                && !line.StartsWith("event:", StringComparison.Ordinal)
                && !line.StartsWith("id:", StringComparison.Ordinal)
            )
            {
                return line;
            }
        }
    }

    private static Task SayAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(message),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );

    private static async Task<string> HearAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var part = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(ServerProgram.Patience);
        return part.MessageType == WebSocketMessageType.Close
            ? $"{(int)part.CloseStatus!} {part.CloseStatusDescription}"
            : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}

public sealed class LiveOnSqlite() : LiveSpecification(DatabaseProviderKind.Sqlite);

public sealed class LiveOnPostgreSql() : LiveSpecification(DatabaseProviderKind.PostgreSql);
