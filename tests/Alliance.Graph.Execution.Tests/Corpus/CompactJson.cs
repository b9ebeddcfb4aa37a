using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alliance.Graph.Execution.Tests.Corpus;

/// <summary>JSON for a page: objects and lists that fit on a line stand on one.</summary>
internal static class CompactJson
{
    private const int Width = 130;

    private static readonly JsonSerializerOptions Leaf = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonElement answer) => Block(answer, indent: 0);

    /// <param name="value">An object, a list or a leaf.</param>
    /// <param name="indent">How far its lines are indented.</param>
    /// <param name="used">How much of its first line is taken.</param>
    private static string Value(JsonElement value, int indent, int used) =>
        Line(value) is var line && indent + used + line.Length <= Width ? line : Block(value, indent);

    private static string Block(JsonElement value, int indent) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => Lines(
                '{',
                value
                    .EnumerateObject()
                    .Select(field => $"\"{field.Name}\": {Value(field.Value, indent + 2, field.Name.Length + 4)}"),
                '}',
                indent
            ),
            JsonValueKind.Array => Lines(
                '[',
                value.EnumerateArray().Select(item => Value(item, indent + 2, used: 0)),
                ']',
                indent
            ),
            _ => Line(value),
        };

    private static string Lines(char open, IEnumerable<string> parts, char close, int indent)
    {
        var margin = new string(' ', indent);
        return $"{open}\n{string.Join(",\n", parts.Select(part => $"{margin}  {part}"))}\n{margin}{close}";
    }

    private static string Line(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object =>
                $"{{ {string.Join(", ", value.EnumerateObject().Select(field => $"\"{field.Name}\": {Line(field.Value)}"))} }}",
            JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Line))}]",
            _ => JsonSerializer.Serialize(value, Leaf),
        };
}
