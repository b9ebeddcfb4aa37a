using System.Text;
using System.Text.Json;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// What holds for every answer (https://spec.graphql.org/October2021/#sec-Response-Format): a refused request has
/// errors without a
/// path and no data; where there is data each error is that of a field, and has the field's path.
/// </summary>
public static class AnswerForm
{
    /// <summary>
    /// Looks at an answer as a client gets it. Every answer of a <see cref="GraphHarness"/> is looked at.
    /// </summary>
    /// <param name="json">The answer, in UTF-8.</param>
    /// <exception cref="InvalidOperationException">It breaks the rule; the message holds the answer.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var answer = JsonDocument.ParseValue(ref reader);
        if (Problem(answer.RootElement) is { } problem)
        {
            throw new InvalidOperationException($"{problem} {Encoding.UTF8.GetString(json)}");
        }
    }

    private static string? Problem(JsonElement answer)
    {
        var hasData = answer.TryGetProperty("data", out _);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return null;
        }

        return errors.GetArrayLength() == 0 ? "'errors' is empty; it should not be there."
            : errors.EnumerateArray().All(error => error.TryGetProperty("path", out _) == hasData) ? null
            : hasData ? "An error beside data has no path: it is a field's, and must say whose."
            : "An error without data has a path: what was refused has no places in an answer.";
    }
}
