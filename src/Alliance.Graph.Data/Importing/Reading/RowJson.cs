using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>How rows are read: the row class says which fields there are and which of them must be there.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        Converters =
        {
            new ParsableConverter<CountryCode>(),
            new ParsableConverter<PartialDate>(),
            new EnumTextConverterFactory(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatCannotBeNull } },
    };

    /// <summary>Rows as people read them in a file.</summary>
    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether null is a value of the field.</summary>
    public static bool TakesNull(JsonPropertyInfo property) =>
        property.IsSetNullable
        && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);

    // IsSetNullable comes from the nullable annotations (the serializer reads them off NullabilityInfoContext).
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null && !TakesNull(property)))
        {
            property.IsRequired = true;
        }
    }
}
