using System.Text.Json;
using System.Text.Json.Serialization;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Reads an enum value from its kebab-case text, never from its number.</summary>
internal sealed class EnumTextConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return EnumText.Parse<TEnum>(reader.GetString()!);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EnumText.ToText(value));
}
