using System.Net;
using System.Text.Json;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>What was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body.</param>
/// <param name="IsRepeated">Whether the answer is that to the same request from before.</param>
internal sealed record Reply(HttpStatusCode Status, string Text, bool IsRepeated)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>What is wrong, by codes: those of the request, else those of the payloads, each once.</summary>
    public IReadOnlyList<string> Codes =>
        Json.TryGetProperty("errors", out var errors)
            ?
            [
                .. errors
                    .EnumerateArray()
                    .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)
                    .Distinct(),
            ]
            :
            [
                .. Payloads
                    .SelectMany(payload => ErrorsOf(payload))
                    .Select(error => error.GetProperty("code").GetString()!)
                    .Distinct(),
            ];

    /// <summary>The payloads of the mutations, in their order.</summary>
    public IEnumerable<JsonElement> Payloads =>
        Json.GetProperty("data").EnumerateObject().Select(payload => payload.Value);

    public JsonElement Data => Json.GetProperty("data");

    public Reply AssertDone()
    {
        Assert.True(Status == HttpStatusCode.OK && Codes.Count == 0, Text);
        return this;
    }

    private static IEnumerable<JsonElement> ErrorsOf(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object
        && payload.TryGetProperty("errors", out var errors)
        && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray()
            : [];
}
