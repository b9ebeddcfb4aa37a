using System.Globalization;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Domain;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>The scalars of one schema, one instance of each.</summary>
internal sealed class ScalarTypes
{
    private readonly Dictionary<Type, ScalarGraphType> _byClrType = new()
    {
        [typeof(string)] = new StringGraphType { Description = "Text in Unicode." },
        [typeof(bool)] = new BooleanGraphType { Description = "true or false." },
        [typeof(int)] = new NumberScalar<int>(
            "Int",
            "A whole number of 32 bits.",
            isWhole: true,
            text => NumberText.Whole(text) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null
        ),
        [typeof(double)] = new NumberScalar<double>(
            "Float",
            "A number with a fraction, of double precision (IEEE 754).",
            isWhole: false,
            text =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number)
                    ? number
                    : null
        ),
        [typeof(long)] = new NumberScalar<long>(
            "Long",
            "A whole number of 64 bits, written as a JSON number.",
            isWhole: true,
            text => NumberText.Whole(text) is >= long.MinValue and <= long.MaxValue and var number ? (long)number : null
        ),
        [typeof(decimal)] = new NumberScalar<decimal>(
            "Decimal",
            "A decimal number without rounding, written as a JSON number.",
            isWhole: false,
            DecimalText.Parse
        ),
        [typeof(CountryCode)] = new TextScalar<CountryCode>(
            "CountryCode",
            "Two upper-case letters: an ISO 3166-1 alpha-2 code such as 'SE', or a user-assigned one such as 'XK' for Kosovo.",
            text => CountryCode.Parse(text, null)
        ),
        [typeof(PartialDate)] = new TextScalar<PartialDate>(
            "PartialDate",
            "A date of which the day, or the day and the month, may be unknown: '2013', '2013-12' or '2013-12-05'. Dates are ordered by their first day, the less precise first; they are equal only if equally precise.",
            text => PartialDate.Parse(text, null)
        ),
        [typeof(DateOnly)] = new TextScalar<DateOnly>(
            "LocalDate",
            "A calendar date without a time zone, in the form '2013-12-05' (ISO 8601).",
            text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        ),
        [typeof(DateTime)] = new TextScalar<DateTime>(
            "DateTime",
            "A moment in UTC, in the form '2013-12-05T09:30:00Z' (RFC 3339), to a microsecond at most.",
            Moment
        ),
        [typeof(Uri)] = new TextScalar<Uri>("URL", "An absolute address on the web (RFC 3986).", Address),
    };

    public IdScalar Id { get; } = new();

    public ScalarGraphType Text => _byClrType[typeof(string)];

    public ScalarGraphType Int => _byClrType[typeof(int)];

    public ScalarGraphType Boolean => _byClrType[typeof(bool)];

    /// <summary>The scalar of a CLR type; null if the type is no scalar.</summary>
    public ScalarGraphType? Find(Type clrType) => _byClrType.GetValueOrDefault(clrType);

    /// <summary>
    /// PostgreSQL would cut what is finer than a microsecond, so that it would equal other moments than on SQLite.
    /// </summary>
    private static DateTime Moment(string text) =>
        DateTime.ParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        )
            is var moment
        && moment.Ticks % TimeSpan.TicksPerMicrosecond == 0
            ? moment
            : throw new FormatException("It is finer than a microsecond. Write at most six digits after the seconds.");

    /// <summary>Where the server runs on Unix, .NET takes the path of a file for an address too.</summary>
    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && text.StartsWith(address.Scheme + ':', StringComparison.OrdinalIgnoreCase)
        && StorableText.Is(text)
            ? address
            : throw new FormatException("Write an absolute address such as 'https://example.org/'.");
}
