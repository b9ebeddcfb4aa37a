using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>A client that says what it is told to.</summary>
internal sealed class SocketClient : IDisposable
{
    // Far beyond what anything takes, so that a test which waits for what never comes ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket socket = new();

    public ClientWebSocketOptions Options => socket.Options;

    public string? Protocol => socket.SubProtocol;

    public static async Task<SocketClient> ConnectAsync(
        GraphHost host,
        string? protocol = "graphql-transport-ws",
        Action<ClientWebSocketOptions>? configure = null
    )
    {
        var client = new SocketClient();
        if (protocol is not null)
        {
            client.Options.AddSubProtocol(protocol);
        }

        configure?.Invoke(client.Options);
        await client
            .socket.ConnectAsync(
                new UriBuilder(new Uri(host.Client.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri,
                CancellationToken.None
            )
            .WaitAsync(Patience);
        return client;
    }

    public static async Task<SocketClient> BeginAsync(GraphHost host, string init = """{"type":"connection_init"}""")
    {
        var client = await ConnectAsync(host);
        await client.SayAsync(init);
        Assert.Equal("""{"type":"connection_ack"}""", await client.HearAsync());
        return client;
    }

    public Task SayAsync(string message) => SayAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);

    public Task SayAsync(byte[] message, WebSocketMessageType type) =>
        socket.SendAsync(message, type, endOfMessage: true, CancellationToken.None).WaitAsync(Patience);

    public Task SubscribeAsync(string id, string query) =>
        SayAsync(
            JsonSerializer.Serialize(
                new
                {
                    id,
                    type = "subscribe",
                    payload = new { query },
                }
            )
        );

    /// <summary>The next message; the code and the reason if the server closes.</summary>
    public async Task<string> HearAsync()
    {
        var buffer = new byte[1024];
        var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Patience);
            message.Write(buffer, 0, part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int)part.CloseStatus!} {part.CloseStatusDescription}".TrimEnd();
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }

    public Task CloseAsync() =>
        socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(Patience);

    public void Dispose() => socket.Dispose();
}
