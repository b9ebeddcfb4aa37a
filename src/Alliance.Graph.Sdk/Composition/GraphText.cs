using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Values as the graph writes them, for those who keep or print them outside of an answer.</summary>
public static class GraphText
{
    // Dividing by this removes trailing zeros: PostgreSQL keeps those that were written, and SQLite does not.
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a value: of a scalar or an enum as it is, of a list or an object as JSON.</summary>
    /// <param name="value">The value; null has no text.</param>
    public static string? Of(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            Enum member => EnumValue(member.ToString()),
            bool truth => truth ? "true" : "false",
            decimal number => (number / One).ToString(CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => DateTime
                .SpecifyKind(moment, DateTimeKind.Utc)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture),
            Uri address => address.OriginalString,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ when IsLeaf(value) => value.ToString(),
            _ => NodeOf(value)!.ToJsonString(Json),
        };

    /// <summary>The name of an enum's member: <c>IN_FORCE</c> for <c>InForce</c>.</summary>
    public static string EnumValue(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        for (var index = 0; index < member.Length; index++)
        {
            if (index > 0 && char.IsUpper(member[index]) && !char.IsUpper(member[index - 1]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(member[index]));
        }

        return name.ToString();
    }

    private static bool IsLeaf(object value) => new ValueShape(value.GetType(), IsList: false).IsLeaf;

    private static JsonNode? NodeOf(object? value) =>
        value switch
        {
            null => null,
            bool truth => JsonValue.Create(truth),
            int number => JsonValue.Create(number),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            _ when IsLeaf(value) => JsonValue.Create(Of(value)),
            IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(NodeOf)]),
            _ => new JsonObject(
                value
                    .GetType()
                    .GetProperties()
                    .Select(property =>
                        KeyValuePair.Create(
                            JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                            NodeOf(property.GetValue(value))
                        )
                    )
            ),
        };
}
