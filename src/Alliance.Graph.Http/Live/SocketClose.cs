using System.Text;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// How a WebSocket ends. The codes are those of the protocol
/// (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md) and of RFC 6455.
/// </summary>
/// <param name="Code">For programs.</param>
/// <param name="Reason">For people.</param>
internal sealed record SocketClose(int Code, string Reason)
{
    // What a closing frame has room for (RFC 6455, 5.5).
    private const int LongestReason = 123;

    public static SocketClose Normal { get; } = new(1000, "");

    public static SocketClose GoingAway { get; } = new(1001, "The server ends. Connect again.");

    public static SocketClose TooLarge(int most) =>
        new(1009, FormattableString.Invariant($"A message is larger than {most} bytes."));

    public static SocketClose BadRequest(string reason) => new(4400, reason);

    public static SocketClose Unauthorized { get; } =
        new(4401, "Unauthorized: send 'connection_init' and wait for 'connection_ack' first.");

    public static SocketClose Forbidden(string reason) => new(4403, $"Forbidden: {reason}");

    public static SocketClose WrongProtocol { get; } =
        new(4406, "Subprotocol not acceptable: ask for 'graphql-transport-ws'.");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose SubscriberExists(string id) => new(4409, $"Subscriber for {id} already exists");

    public static SocketClose SecondInit { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Failed { get; } = new(4500, "Internal server error");

    /// <summary>Whether what waits to be sent is still of use.</summary>
    public bool IsOrderly => Code is 1000 or 1001 or 4403;

    /// <summary>The reason as far as there is room for it.</summary>
    public string ShortReason
    {
        get
        {
            var bytes = Encoding.UTF8.GetBytes(Reason);
            if (bytes.Length <= LongestReason)
            {
                return Reason;
            }

            var end = LongestReason;
            while ((bytes[end] & 0xC0) == 0x80)
            {
                end--;
            }

            return Encoding.UTF8.GetString(bytes, 0, end);
        }
    }
}
