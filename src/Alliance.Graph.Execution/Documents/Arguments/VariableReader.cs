using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema.Scalars;
using GraphQL;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// Reads the variables of a request as the engine's coercion wants them, and numbers without losing a digit.
/// </summary>
internal static class VariableReader
{
    private const int MaximumDepth = 64;

    /// <summary>The variables, or what nobody could read.</summary>
    public static (Inputs? Variables, GraphError? Error) Read(JsonElement? variables)
    {
        if (variables is not { ValueKind: JsonValueKind.Object } given)
        {
            return (Inputs.Empty, null);
        }

        if (IsTooDeep(given, depth: 1))
        {
            return (
                null,
                new GraphError(
                    ErrorCodes.TooDeep,
                    $"The variables are nested more deeply than {MaximumDepth} levels of objects and lists, where counting stopped. Ask for less at once."
                )
            );
        }

        try
        {
            return (new Inputs(Object(given)), null);
        }
        catch (InvalidOperationException)
        {
            // JSON allows to write half of a surrogate pair, of which there is no text.
            return (
                null,
                new GraphError(
                    ErrorCodes.InvalidVariable,
                    "A text in the variables has half of a surrogate pair (\\uD800 to \\uDFFF), which is no character. Correct the text."
                )
            );
        }
    }

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => Object(value),
            JsonValueKind.Array => List(value),
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(value),
            _ => null,
        };

    private static Dictionary<string, object?> Object(JsonElement value)
    {
        var fields = new Dictionary<string, object?>();
        foreach (var field in value.EnumerateObject())
        {
            // Of two with one name the last counts, as for JSON.parse of JavaScript.
            fields[field.Name] = Value(field.Value);
        }

        return fields;
    }

    private static List<object?> List(JsonElement value)
    {
        var items = new List<object?>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            items.Add(Value(item));
        }

        return items;
    }

    private static object Number(JsonElement value) =>
        value.TryGetInt32(out var number) ? number
        : value.TryGetInt64(out var large) ? large
        : new NumberText(value.GetRawText());

    private static bool IsTooDeep(JsonElement value, int depth) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => depth > MaximumDepth
                || value.EnumerateObject().Any(field => IsTooDeep(field.Value, depth + 1)),
            JsonValueKind.Array => depth > MaximumDepth
                || value.EnumerateArray().Any(item => IsTooDeep(item, depth + 1)),
            _ => false,
        };
}
