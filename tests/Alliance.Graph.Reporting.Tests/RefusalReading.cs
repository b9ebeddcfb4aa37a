using System.Text.Json;

namespace Alliance.Graph.Reporting.Tests;

/// <summary>Reads the errors of a payload: <c>questions.0.text: The question has no text.</c></summary>
internal static class RefusalReading
{
    /// <summary>The errors, each with its path.</summary>
    /// <param name="data">The answer's data.</param>
    /// <param name="mutation">Name of the mutation.</param>
    /// <param name="depth">How many names of the path all have in common: 'input', and that of the row.</param>
    public static IReadOnlyList<string> Of(string data, string mutation, int depth = 2) =>
        [
            .. JsonDocument
                .Parse(data)
                .RootElement.GetProperty(mutation)
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error =>
                    $"{string.Join('.', error.GetProperty("path").EnumerateArray().Skip(depth).Select(name => name.GetString()))}: {error.GetProperty("message").GetString()}"
                ),
        ];
}
