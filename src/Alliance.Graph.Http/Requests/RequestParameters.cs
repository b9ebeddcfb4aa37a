using System.Text.Json;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// The parameters of a request as JSON. Names that it does not know are ignored, and null is the same as nothing
/// (GraphQL over HTTP, "JSON Encoding").
/// </summary>
internal static class RequestParameters
{
    public const string Query = "query";
    public const string OperationName = "operationName";
    public const string Variables = "variables";
    public const string Extensions = "extensions";
    public const string DocumentId = "documentId";
    public const string Id = "id";

    private const string PersistedQuery = "persistedQuery";

    public static GraphRequest Read(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            throw RequestRefusedException.Malformed(
                "The body is a list, and batches are not supported. Send each request by itself, as an object."
            );
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            throw RequestRefusedException.Malformed($"The body must be a JSON object, but is {Name(body)}.");
        }

        return Request(
            String(body, Query),
            String(body, DocumentId) ?? Text(body, Id),
            ExtensionsOf(body),
            new GraphRequest(null, NullIfEmpty(String(body, OperationName)), Object(body, Variables))
        );
    }

    /// <summary>A request for the document that is sent or named.</summary>
    /// <param name="query">The document.</param>
    /// <param name="documentId">
    /// Its id (GraphQL over HTTP, "Persisted documents"; <c>id</c> is what Hot Chocolate calls it). A document that is
    /// sent comes
    /// first, since other clients put other things under these names.
    /// </param>
    /// <param name="extensions">Can hold the document's hash.</param>
    /// <param name="request">All the rest.</param>
    public static GraphRequest Request(string? query, string? documentId, JsonElement? extensions, GraphRequest request)
    {
        var hash = PersistedHash(extensions);
        return query is null && documentId is null && hash is null
            ? throw MissingQuery()
            : request with
            {
                Query = query,
                DocumentId = query is null ? NullIfEmpty(documentId) : null,
                PersistedHash = hash,
            };
    }

    private static string? PersistedHash(JsonElement? extensions)
    {
        if (
            extensions is not { } given
            || !given.TryGetProperty(PersistedQuery, out var persisted)
            || persisted.ValueKind == JsonValueKind.Null
        )
        {
            return null;
        }

        const string Form =
            $"'{PersistedQuery}' must be an object with 'version' 1 and 'sha256Hash', 64 hexadecimal digits in lower case.";
        return
            persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && persisted.TryGetProperty("sha256Hash", out var hash)
            && hash.ValueKind == JsonValueKind.String
            && hash.GetString() is { Length: 64 } text
            && text.All(char.IsAsciiHexDigitLower)
            ? text
            : throw RequestRefusedException.Malformed(Form);
    }

    /// <summary>The value of <c>extensions</c>; null if there is none.</summary>
    public static JsonElement? ExtensionsOf(JsonElement body) => Object(body, Extensions);

    public static RequestRefusedException MissingQuery() =>
        RequestRefusedException.Malformed(
            $"'{Query}' is missing. It must be a string with a GraphQL document, or '{DocumentId}' the id of a registered one."
        );

    /// <summary>No operation can have the empty name, and the specification has it mean "none" in URLs.</summary>
    public static string? NullIfEmpty(string? operationName) => operationName is { Length: 0 } ? null : operationName;

    /// <summary>The value if it is an object, null if it is null.</summary>
    public static JsonElement? Object(JsonElement value, string name, string kind = "an object") =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => value,
            _ => throw RequestRefusedException.Malformed($"'{name}' must be {kind}, but is {Name(value)}."),
        };

    private static JsonElement? Object(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? Object(value, name, "an object or null") : null;

    private static string? String(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw RequestRefusedException.Malformed($"'{name}' must be a string, but is {Name(value)}.");
    }

    /// <summary>The value if it is a string; anything else under this name is another client's.</summary>
    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Name(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "a Boolean",
            _ => "null",
        };
}
