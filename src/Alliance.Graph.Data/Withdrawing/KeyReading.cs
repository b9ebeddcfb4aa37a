using System.Text.Json;
using Alliance.Graph.Data.Importing.Reading;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Reads a key that somebody has typed, as the files or as the graph write it.</summary>
internal static class KeyReading
{
    /// <summary>The key; null if the text is none of this type.</summary>
    public static object? Of(string text, Type type) =>
        type == typeof(string)
            ? text
            : Read(JsonSerializer.Serialize(text), type)
                ?? (
                    type.IsEnum
                        ? Read(JsonSerializer.Serialize(text.ToLowerInvariant().Replace('_', '-')), type)
                        : Read(text, type)
                );

    private static object? Read(string json, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, RowJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
