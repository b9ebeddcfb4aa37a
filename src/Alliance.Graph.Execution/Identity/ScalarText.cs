using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Execution.Identity;

/// <summary>
/// Scalars as text, in ids and cursors: as in answers, but for enums and moments, of which those that are out have
/// another form.
/// </summary>
internal static class ScalarText
{
    public static string Format(object value) =>
        value switch
        {
            Enum member => member.ToString(),
            DateTime moment => DateTime
                .SpecifyKind(moment, DateTimeKind.Utc)
                .ToString("O", CultureInfo.InvariantCulture),
            _ => GraphText.Of(value)!,
        };

    /// <summary>
    /// Reads what <see cref="Format"/> wrote, and nothing else: one value has one text, and each is a value that both
    /// databases take.
    /// </summary>
    public static bool TryParse(string text, Type type, [NotNullWhen(true)] out object? value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        value = type switch
        {
            _ when !StorableText.Is(text) => null,
            _ when type == typeof(string) => text,
            _ when type.IsEnum => Enum.TryParse(type, text, out var member) && Enum.IsDefined(type, member)
                ? member
                : null,
            _ when type == typeof(CountryCode) => CountryCode.TryParse(text, out var code) ? code : null,
            _ when type == typeof(PartialDate) => PartialDate.TryParse(text, out var date) ? date : null,
            _ when type == typeof(bool) => bool.TryParse(text, out var boolean) ? boolean : null,
            _ when type == typeof(int) => int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ when type == typeof(long) => long.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ when type == typeof(decimal) => decimal.TryParse(
                text,
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ when type == typeof(double) => double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
                ? number
                : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null,
            _ when type == typeof(DateTime) => DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var moment
            )
            && moment.Kind == DateTimeKind.Utc
                ? moment
                : null,
            _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null,
            _ => null,
        };
        return value is not null && Format(value) == text;
    }
}
