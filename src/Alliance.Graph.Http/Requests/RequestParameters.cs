using System.Text.Json;
using Alliance.Graph.Execution;

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

    public static GraphRequest Read(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            throw RequestRefusedException.Malformed(
                "The body is a list, and batches are not supported. Send each request by itself, as an object.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            throw RequestRefusedException.Malformed($"The body must be a JSON object, but is {Name(body)}.");
        }

        Object(body, Extensions);
        return new GraphRequest(
            String(body, Query) ?? throw MissingQuery(),
            NullIfEmpty(String(body, OperationName)),
            Object(body, Variables));
    }

    public static RequestRefusedException MissingQuery()
        => RequestRefusedException.Malformed($"'{Query}' is missing. It must be a string with a GraphQL document.");

    /// <summary>No operation can have the empty name, and the specification has it mean "none" in URLs.</summary>
    public static string? NullIfEmpty(string? operationName) => operationName is { Length: 0 } ? null : operationName;

    /// <summary>The value if it is an object, null if it is null.</summary>
    public static JsonElement? Object(JsonElement value, string name, string kind = "an object") => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => value,
        _ => throw RequestRefusedException.Malformed($"'{name}' must be {kind}, but is {Name(value)}."),
    };

    private static JsonElement? Object(JsonElement body, string name)
        => body.TryGetProperty(name, out var value) ? Object(value, name, "an object or null") : null;

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

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a Boolean",
        _ => "null",
    };
}
