using System.Net.Sockets;

namespace Alliance.Graph.Robustness.Tests.Wire;

/// <summary>Sends requests over connections of their own, and reads until the server ends them.</summary>
internal static class WireClient
{
    // Only against hanging for ever; a slow machine must not fail.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static async Task<WireAnswer> SendAsync(Uri server, WireRequest request)
    {
        using var client = await ConnectAsync(server);
        await using var stream = client.GetStream();

        // The server may answer, and end the connection, before it has read everything.
        var sending = SendAsync(stream, [.. request.Head(server.Authority), .. request.Framed()]);
        var answer = await ReadToEndAsync(stream);
        await sending;
        return WireAnswer.Parse(answer);
    }

    /// <summary>A connection on which nothing was sent yet.</summary>
    public static async Task<TcpClient> ConnectAsync(Uri server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        return client;
    }

    /// <summary>What arrives until the server ends the connection, or breaks it.</summary>
    public static async Task<byte[]> ReadToEndAsync(Stream stream)
    {
        using var whole = new MemoryStream();
        using var patience = new CancellationTokenSource(_patience);
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
            {
                whole.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            // Broken off by the server: what has arrived counts.
        }

        return whole.ToArray();
    }

    private static async Task SendAsync(NetworkStream stream, byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server has ended the connection; its answer says why.
        }
    }
}
