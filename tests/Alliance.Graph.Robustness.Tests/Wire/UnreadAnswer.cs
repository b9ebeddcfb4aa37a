using System.Net.Sockets;

namespace Alliance.Graph.Robustness.Tests.Wire;

/// <summary>
/// A request whose caller reads the beginning of the answer, and then nothing for as long as the connection is open.
/// </summary>
internal sealed class UnreadAnswer : IDisposable
{
    // So small that what is not read waits in the server.
    private const int Window = 4096;

    private readonly TcpClient _client;

    private UnreadAnswer(TcpClient client, int status)
    {
        _client = client;
        Status = status;
    }

    public int Status { get; }

    /// <summary>Asks, and reads until the server says whether there is an answer.</summary>
    public static async Task<UnreadAnswer> AskAsync(Uri server, WireRequest request)
    {
        var client = new TcpClient { ReceiveBufferSize = Window };
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync((byte[])[.. request.Head(server.Authority), .. request.Framed()]);
        var beginning = new byte["HTTP/1.1 200 ".Length];
        await client.GetStream().ReadExactlyAsync(beginning).AsTask().WaitAsync(TimeSpan.FromMinutes(2));
        return new UnreadAnswer(
            client,
            int.Parse(beginning.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose() => _client.Dispose();
}
