using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// Parses JSON so that nobody after it meets a string that cannot be read: .NET checks UTF-8 and escapes only when a
/// string is taken out, which for variables would be deep in the executor.
/// </summary>
internal static class RequestJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Whitespace => " \t\r\n"u8;

    /// <summary>Whether the JSON is a list, if it is JSON.</summary>
    public static bool IsList(ReadOnlySpan<byte> utf8)
    {
        var json = WithoutMark(utf8);
        return json.IndexOfAnyExcept(Whitespace) is >= 0 and var first && json[first] == (byte)'[';
    }

    /// <param name="utf8">The JSON.</param>
    /// <param name="where">What holds it, for messages.</param>
    /// <param name="maxDepth">How many objects and lists may stand inside each other.</param>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8, string where, int maxDepth)
    {
        var json = WithoutMark(utf8);
        if (json.IndexOfAnyExcept(Whitespace) < 0)
        {
            throw RequestRefusedException.Malformed($"The {where} is empty. Send a JSON object.");
        }

        if (TextPosition.OfInvalidUtf8(json) is { } position)
        {
            throw RequestRefusedException.Malformed($"The {where} is not UTF-8: it breaks at {position}.");
        }

        try
        {
            RequireReadable(json, where, maxDepth);
            return JsonElement.Parse(
                json,
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth }
            );
        }
        catch (JsonException broken) when (broken is { LineNumber: { } line, BytePositionInLine: { } offset })
        {
            throw RequestRefusedException.Malformed(
                $"The {where} is not JSON: it breaks at {new TextPosition(line + 1, offset + 1)}."
            );
        }
        catch (JsonException)
        {
            // The first of two says one thing to this server and the second another to a proxy before it (RFC 8259, 4).
            throw RequestRefusedException.Malformed(
                $"The {where} has an object with the same name twice. Give each name once."
            );
        }
    }

    /// <summary>A parser may ignore the mark (RFC 8259, 8.1), and some editors write it.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    private static void RequireReadable(ReadOnlySpan<byte> json, string where, int maxDepth)
    {
        // One level more than allowed, so that the limit is met here, where it can be named.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        while (reader.Read())
        {
            if (
                reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                && reader.CurrentDepth >= maxDepth
            )
            {
                throw new RequestRefusedException(
                    StatusCodes.Status400BadRequest,
                    ErrorCodes.TooDeep,
                    $"The {where} has more than {maxDepth} objects and lists inside each other, "
                        + $"at {TextPosition.Of(json, (int)reader.TokenStartIndex)}. Nest less deeply."
                );
            }

            if (
                reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String
                && reader.ValueIsEscaped
                && !IsText(in reader)
            )
            {
                throw RequestRefusedException.Malformed(
                    $"The {where} has a string with half of a surrogate pair, at {TextPosition.Of(json, (int)reader.TokenStartIndex)}."
                );
            }
        }
    }

    private static bool IsText(ref readonly Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
