using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Alliance.Graph.Http.Live;

/// <summary>Who ends connections that take nothing.</summary>
internal static class SlowReaders
{
    /// <summary>
    /// Keeps the web server from it: it would end a connection without a word, long before a subscriber is told where
    /// it was. Over HTTP/2
    /// it looks at connections and not at responses, and cannot be kept from it.
    /// </summary>
    public static void LeaveToPatience(HttpContext context)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }
    }
}
