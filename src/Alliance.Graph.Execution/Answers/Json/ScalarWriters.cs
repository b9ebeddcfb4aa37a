using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>How scalars and enums look in JSON.</summary>
internal static class ScalarWriters
{
    // Dividing by this removes trailing zeros: SQLite gives 10.0 where PostgreSQL gives 10.
    private const decimal One = 1.0000000000000000000000000000m;

    private static readonly FrozenDictionary<Type, ValueWriter> Writers = new Dictionary<Type, ValueWriter>
    {
        [typeof(string)] = new ValueWriter<string>(static (writer, value) => writer.WriteStringValue(value)),
        [typeof(bool)] = new ValueWriter<bool>(static (writer, value) => writer.WriteBooleanValue(value)),
        [typeof(int)] = new ValueWriter<int>(static (writer, value) => writer.WriteNumberValue(value)),
        [typeof(long)] = new ValueWriter<long>(static (writer, value) => writer.WriteNumberValue(value)),
        [typeof(double)] = new ValueWriter<double>(static (writer, value) => writer.WriteNumberValue(value)),
        [typeof(decimal)] = new ValueWriter<decimal>(static (writer, value) => writer.WriteNumberValue(value / One)),
        [typeof(CountryCode)] = new ValueWriter<CountryCode>(
            static (writer, value) => writer.WriteStringValue(value.Value)
        ),
        [typeof(PartialDate)] = new ValueWriter<PartialDate>(
            static (writer, value) => WriteDate(writer, value, format: null)
        ),
        [typeof(Uri)] = new ValueWriter<Uri>(static (writer, value) => writer.WriteStringValue(value.OriginalString)),
        [typeof(DateOnly)] = new ValueWriter<DateOnly>(
            static (writer, value) => WriteDate(writer, value, "yyyy-MM-dd")
        ),
        [typeof(DateTime)] = new ValueWriter<DateTime>(
            static (writer, value) => writer.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc))
        ),
    }.ToFrozenDictionary();

    public static ValueWriter Of(Type type) =>
        type.IsEnum
            ? (ValueWriter)
                typeof(ScalarWriters)
                    .GetMethod(
                        nameof(OfEnum),
                        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic
                    )!
                    .MakeGenericMethod(type)
                    .Invoke(null, null)!
            : Writers[type];

    private static void WriteDate<TDate>(Utf8JsonWriter writer, TDate date, string? format)
        where TDate : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        date.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static ValueWriter<TEnum> OfEnum<TEnum>()
        where TEnum : struct, Enum
    {
        var names = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonOutput.Encode(GraphNames.EnumValue(value.ToString())));
        return new ValueWriter<TEnum>((writer, value) => writer.WriteStringValue(names[value]));
    }
}
