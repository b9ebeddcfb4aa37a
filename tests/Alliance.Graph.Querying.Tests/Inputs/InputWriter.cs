using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Querying.Tests.Inputs;

/// <summary>Writes inputs as literals of a document and as variables.</summary>
internal static partial class InputWriter
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Literal(Input input) =>
        input switch
        {
            ObjectInput value =>
                $"{{ {string.Join(", ", value.Fields.Select(field => $"{field.Name}: {Literal(field.Value)}"))} }}",
            ListInput list => $"[{string.Join(", ", list.Items.Select(Literal))}]",
            NameInput value => value.Name,
            LeafInput { Value: Enum value } => EnumName(value.ToString()),
            LeafInput leaf => JsonSerializer.Serialize(Plain(leaf.Value), Relaxed),
            _ => throw new NotSupportedException(),
        };

    public static JsonElement Variables(IEnumerable<(string Name, Input Value)> variables)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, new ObjectInput([.. variables]));
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    /// <summary><c>RoseQuartz</c> is <c>ROSE_QUARTZ</c>.</summary>
    public static string EnumName(string member) =>
        member switch
        {
            "Ascending" => "ASC",
            "Descending" => "DESC",
            _ => WordStart().Replace(member, "_$0").ToUpperInvariant(),
        };

    private static void Write(Utf8JsonWriter writer, Input input)
    {
        switch (input)
        {
            case ObjectInput value:
                writer.WriteStartObject();
                foreach (var (name, inner) in value.Fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, inner);
                }

                writer.WriteEndObject();
                break;

            case ListInput list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;

            case NameInput value:
                writer.WriteStringValue(value.Name);
                break;

            case LeafInput leaf:
                JsonSerializer.Serialize(
                    writer,
                    leaf.Value is Enum member ? EnumName(member.ToString()) : Plain(leaf.Value),
                    Relaxed
                );
                break;
        }
    }

    private static object? Plain(object? value) =>
        value switch
        {
            null or string or bool or int or long or decimal or double => value,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            Uri link => link.OriginalString,
            _ => value.ToString(),
        };

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
