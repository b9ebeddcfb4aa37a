using System.Net.WebSockets;

namespace Alliance.Graph.Http.Live;

/// <summary>Takes messages out of a WebSocket.</summary>
/// <param name="socket">The socket.</param>
/// <param name="most">How many bytes a message may have.</param>
internal sealed class SocketReader(WebSocket socket, int most)
{
    private byte[] buffer = new byte[4096];

    /// <summary>The next message, which is valid until the next call; or how the socket must end.</summary>
    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async ValueTask<(ReadOnlyMemory<byte> Message, SocketClose? Close)> ReadAsync()
    {
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }

            // Cancelling would end the connection without a word.
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return (default, SocketClose.Normal);
            }

            if (part.MessageType != WebSocketMessageType.Text)
            {
                return (default, SocketClose.BadRequest("Messages are JSON in text, not binary."));
            }

            if (length > most)
            {
                return (default, SocketClose.TooLarge(most));
            }

            if (part.EndOfMessage)
            {
                return (buffer.AsMemory(0, length), null);
            }
        }
    }
}
