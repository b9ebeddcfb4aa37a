using System.Text.Json;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>What an answer says about itself.</summary>
/// <param name="HasData">Whether the request was run.</param>
/// <param name="Codes">The codes of its errors.</param>
internal sealed record ReadAnswer(bool HasData, IReadOnlySet<string> Codes)
{
    /// <exception cref="JsonException">It is not the answer of a GraphQL server.</exception>
    public static ReadAnswer Of(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? new ReadAnswer(
                json.RootElement.TryGetProperty("data", out _),
                json.RootElement.TryGetProperty("errors", out var errors)
                    ? errors.EnumerateArray().Select(Code).ToHashSet()
                    : []
            )
            : throw new JsonException("It is no object.");
    }

    private static string Code(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? $"{code}"
            : "without a code";
}
