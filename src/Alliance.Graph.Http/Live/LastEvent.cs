using System.Globalization;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// The header with which a browser's <c>EventSource</c> names the last event that it has seen, when it connects again.
/// </summary>
internal static class LastEvent
{
    public const string Header = "Last-Event-ID";

    /// <summary>The number; null if there is none.</summary>
    /// <exception cref="RequestRefusedException">It is no number.</exception>
    public static long? Read(HttpRequest request)
    {
        var value = request.Headers[Header];
        return StringValues.IsNullOrEmpty(value) ? null
            : long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw RequestRefusedException.Malformed(
                $"The header '{Header}' must be the number of a revision or an event. Take it from 'id' of an event, or leave it out."
            );
    }
}
