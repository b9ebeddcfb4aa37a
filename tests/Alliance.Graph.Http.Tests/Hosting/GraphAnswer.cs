using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>What came back.</summary>
internal sealed record GraphAnswer(
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders,
    string Text
)
{
    public string? MediaType => ContentHeaders.ContentType?.MediaType;

    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary><c>extensions.code</c> of the one error; null if there is data without one.</summary>
    public string? Code => Error?.GetProperty("extensions").GetProperty("code").GetString();

    public string? Message => Error?.GetProperty("message").GetString();

    private JsonElement? Error =>
        Json.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Single() : null;
}
