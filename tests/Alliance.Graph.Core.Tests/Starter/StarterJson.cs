using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Core.Tests.Starter;

/// <summary>
/// A reader of the tests' own, stricter than it needs to be: unknown fields, missing fields and null for a field
/// that is not nullable are errors.
/// </summary>
internal static class StarterJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters =
        {
            new ParsableConverter<CountryCode>(),
            new ParsableConverter<PartialDate>(),
            new EnumTextConverterFactory(),
        },
    };

    public static object ToRow(JsonNode json, Type rowType) => json.Deserialize(rowType, Options)!;

    public static JsonNode FromObject(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Options)!;

    private sealed class ParsableConverter<T> : JsonConverter<T>
        where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Parse(reader.GetString()!, null);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class EnumTextConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EnumTextConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class EnumTextConverter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EnumText.Parse<TEnum>(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EnumText.ToText(value));
    }
}
