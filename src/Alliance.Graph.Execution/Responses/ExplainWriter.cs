using System.Text.Json;
using Alliance.Graph.Data.Reading;

namespace Alliance.Graph.Execution.Responses;

/// <summary>Writes <c>extensions.explain</c>: how an answer was found.</summary>
internal static class ExplainWriter
{
    public const string Name = "explain";

    /// <summary>
    /// Writes the steps in the order of the plan, with their SQL, in which parameters stand for all values.
    /// </summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<ExecutedStep> steps)
    {
        json.WriteStartObject();
        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExecutedStep step)
    {
        json.WriteStartObject();
        json.WriteStartArray("path");
        foreach (var name in step.Path)
        {
            json.WriteStringValue((string)name);
        }

        json.WriteEndArray();
        json.WriteString("kind", step.Kind);
        if (step.Parents is { } parents)
        {
            json.WriteNumber("parents", parents);
        }

        json.WriteNumber("rows", step.Rows);
        json.WriteNumber("milliseconds", Math.Round(step.Duration.TotalMilliseconds, 3));
        if (step.ErrorCode is not null)
        {
            json.WriteString("error", step.ErrorCode);
        }

        json.WriteStartArray("sql");
        foreach (var statement in step.Statements)
        {
            json.WriteStringValue(statement.Text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
