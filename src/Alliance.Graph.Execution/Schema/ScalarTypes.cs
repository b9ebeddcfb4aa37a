using System.Globalization;
using Alliance.Graph.Domain;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>The graph's scalars by CLR type.</summary>
internal static class ScalarTypes
{
    /// <summary>One instance of each scalar, for one schema.</summary>
    public static IReadOnlyDictionary<Type, ScalarGraphType> Create() => new Dictionary<Type, ScalarGraphType>
    {
        [typeof(string)] = new StringGraphType(),
        [typeof(bool)] = new BooleanGraphType(),
        [typeof(int)] = new IntGraphType(),
        [typeof(double)] = new FloatGraphType(),
        [typeof(long)] = new LongGraphType
        {
            Name = "Long",
            Description = "A whole number of 64 bits, written as a JSON number.",
        },
        [typeof(decimal)] = new DecimalGraphType
        {
            Name = "Decimal",
            Description = "A decimal number without rounding, written as a JSON number.",
        },
        [typeof(CountryCode)] = new TextScalar<CountryCode>(
            "CountryCode",
            "Two upper-case letters: an ISO 3166-1 alpha-2 code such as 'SE', or a user-assigned one such as 'XK' for Kosovo.",
            text => CountryCode.Parse(text, null)),
        [typeof(PartialDate)] = new TextScalar<PartialDate>(
            "PartialDate",
            "A date of which the day, or the day and the month, may be unknown: '2013', '2013-12' or '2013-12-05'. Dates are ordered by their first day, the less precise first; they are equal only if equally precise.",
            text => PartialDate.Parse(text, null)),
        [typeof(DateOnly)] = new TextScalar<DateOnly>(
            "LocalDate",
            "A calendar date without a time zone, in the form '2013-12-05' (ISO 8601).",
            text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        [typeof(DateTime)] = new TextScalar<DateTime>(
            "DateTime",
            "A moment in UTC, in the form '2013-12-05T09:30:00Z' (RFC 3339).",
            text => DateTime.Parse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.AdjustToUniversal)),
        [typeof(Uri)] = new TextScalar<Uri>(
            "URL",
            "An absolute address on the web (RFC 3986).",
            text => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new FormatException("Write an absolute address such as 'https://example.org/'.")),
    };
}
