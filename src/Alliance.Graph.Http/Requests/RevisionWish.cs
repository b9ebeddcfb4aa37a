using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// What a request says of revisions: the header <c>Alliance-Minimum-Revision</c> names the one that the answer must not
/// be older than, and
/// <c>"extensions": { "revision": true }</c> has the answer say its own in <c>extensions.revision</c>, for clients that
/// see no headers.
/// </summary>
internal static class RevisionWish
{
    /// <summary>Of a response: the number of the newest revision that its answer is of.</summary>
    public const string Header = "Alliance-Revision";

    public const string MinimumHeader = "Alliance-Minimum-Revision";

    private const string Entry = "revision";

    /// <summary>The request with the wish to name the revision, if it was made.</summary>
    public static GraphRequest Apply(GraphRequest request, JsonElement? extensions) =>
        extensions is { } given && given.TryGetProperty(Entry, out var value) && value.ValueKind == JsonValueKind.True
            ? request with
            {
                NamesRevision = true,
            }
            : request;

    /// <summary>The revision that the answer must not be older than; null if any will do.</summary>
    /// <exception cref="RequestRefusedException">The header is no number.</exception>
    public static long? ReadMinimum(HttpRequest request)
    {
        var value = request.Headers[MinimumHeader];
        if (StringValues.IsNullOrEmpty(value))
        {
            return null;
        }

        return long.TryParse(value.ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw RequestRefusedException.Malformed(
                $"The header '{MinimumHeader}' must be the number of a revision, for example 12. Take it from the header '{Header}' of a response, or from 'revision'."
            );
    }
}
