using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// The header by which a caller names a request, to be able to send it again (IETF draft "The Idempotency-Key HTTP
/// Header Field"). The
/// draft writes the key in quotes; most clients leave them out.
/// </summary>
internal static class IdempotencyHeader
{
    public const string Name = "Idempotency-Key";

    /// <summary>Of a response: that it is the one that was given when the request was sent first.</summary>
    public const string Replayed = "Idempotent-Replayed";

    private const int MaximumLength = 255;

    /// <summary>The key; null if there is none.</summary>
    /// <exception cref="RequestRefusedException">It is not one text of printable characters.</exception>
    public static string? Read(HttpRequest request)
    {
        var values = request.Headers[Name];
        if (values.Count == 0)
        {
            return null;
        }

        var key = values.ToString().Trim();
        if (key is ['"', _, .., '"'])
        {
            key = key[1..^1];
        }

        return
            values.Count == 1
            && key.Length is > 0 and <= MaximumLength
            && key.All(sign => sign is > ' ' and < '\u007f' and not '"' and not '\\')
            ? key
            : throw RequestRefusedException.Malformed(
                $"The header '{Name}' must be one text of 1 to {MaximumLength} printable ASCII characters without blanks, for example a UUID."
            );
    }
}
