using System.Globalization;
using Alliance.Graph.Domain;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>The scalars of one schema, one instance of each.</summary>
internal sealed class ScalarTypes
{
    private readonly Dictionary<Type, ScalarGraphType> _byClrType = new()
    {
        [typeof(string)] = new StringGraphType { Description = "Text in Unicode." },
        [typeof(bool)] = new BooleanGraphType { Description = "true or false." },
        [typeof(int)] = new IntGraphType { Description = "A whole number of 32 bits." },
        [typeof(double)] = new FloatGraphType { Description = "A number with a fraction, of double precision (IEEE 754)." },
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
            "A moment in UTC, in the form '2013-12-05T09:30:00Z' (RFC 3339), to a microsecond at most.",
            Moment),
        [typeof(Uri)] = new TextScalar<Uri>(
            "URL",
            "An absolute address on the web (RFC 3986).",
            text => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new FormatException("Write an absolute address such as 'https://example.org/'.")),
    };

    public IdGraphType Id { get; } = new() { Description = "An id that says nothing about what it names; a string." };

    public ScalarGraphType Text => _byClrType[typeof(string)];

    public ScalarGraphType Int => _byClrType[typeof(int)];

    public ScalarGraphType Boolean => _byClrType[typeof(bool)];

    /// <summary>The scalar of a CLR type; null if the type is no scalar.</summary>
    public ScalarGraphType? Find(Type clrType) => _byClrType.GetValueOrDefault(clrType);

    /// <summary>PostgreSQL would cut what is finer than a microsecond, so that it would equal other moments than on SQLite.</summary>
    private static DateTime Moment(string text)
        => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) is var moment
            && moment.Ticks % TimeSpan.TicksPerMicrosecond == 0
            ? moment
            : throw new FormatException("It is finer than a microsecond. Write at most six digits after the seconds.");
}
