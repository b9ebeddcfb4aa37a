using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// Whether a request wants to become a WebSocket, seen without making anything for those that do not.
/// </summary>
internal static class SocketUpgrade
{
    public static bool IsWanted(HttpContext context) =>
        !StringValues.IsNullOrEmpty(context.Request.Headers.Upgrade) || HttpMethods.IsConnect(context.Request.Method);
}
