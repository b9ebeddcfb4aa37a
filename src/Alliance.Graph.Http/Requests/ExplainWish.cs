using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// How a caller asks for <c>extensions.explain</c>: the header <c>GraphQL-Explain: 1</c>, or <c>"extensions": {
/// "explain": true }</c>
/// in the request. Where the operator does not allow it, neither is more than an unknown header or entry: ignored.
/// </summary>
internal static class ExplainWish
{
    public const string Header = "GraphQL-Explain";
    private const string Entry = "explain";

    /// <summary>The request with the wish, if it was made and is granted.</summary>
    public static GraphRequest Apply(
        GraphRequest request,
        HttpRequest http,
        JsonElement? extensions,
        GraphHttpOptions options
    ) =>
        options.Explain && (http.Headers[Header] == "1" || IsIn(extensions))
            ? request with
            {
                Explain = true,
            }
            : request;

    private static bool IsIn(JsonElement? extensions) =>
        extensions is { } given && given.TryGetProperty(Entry, out var value) && value.ValueKind == JsonValueKind.True;
}
