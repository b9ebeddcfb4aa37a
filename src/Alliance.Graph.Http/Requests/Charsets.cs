using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Requests;

internal static class Charsets
{
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
