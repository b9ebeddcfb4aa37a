using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Alliance.Graph.Domain;

/// <summary>
/// A date in the Gregorian calendar that may be known only to its year or month: <c>2013</c>, <c>2013-12</c> or
/// <c>2013-12-05</c>, years 0001 to 9999.
/// </summary>
/// <remarks>
/// <para>Two dates are equal only if their precision is equal too: <c>2013</c> is not <c>2013-01-01</c>.</para>
/// <para>
/// Order: by <see cref="FirstDay"/>, and on the same first day the coarser precision first
/// (<c>2013</c>, <c>2013-01</c>, <c>2013-01-01</c>). That is exactly the ordinal order of the texts, so a database
/// stores the text and compares it byte by byte (SQLite BINARY, PostgreSQL COLLATE "C"). Hence
/// <c>x &lt;= 2014</c> leaves out <c>2014-03</c>; for "in or before 2014" compare with <c>&lt; 2015</c>.
/// </para>
/// <para>The default value is the year <c>0001</c>.</para>
/// </remarks>
public readonly struct PartialDate
    : IEquatable<PartialDate>,
        IComparable<PartialDate>,
        ISpanParsable<PartialDate>,
        IUtf8SpanFormattable
{
    // Unknown parts are the first of their kind, so that the default value is a valid date too.
    private PartialDate(DateOnly firstDay, DatePrecision precision)
    {
        FirstDay = firstDay;
        Precision = precision;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => FirstDay.Year;

    /// <summary>The month, 1 to 12; null if only the year is known.</summary>
    public int? Month => Precision >= DatePrecision.Month ? FirstDay.Month : null;

    /// <summary>The day of the month, 1 to 31; null if it is not known.</summary>
    public int? Day => Precision == DatePrecision.Day ? FirstDay.Day : null;

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first day that the date can mean: 2013-01-01 for <c>2013</c>.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day that the date can mean: 2013-12-31 for <c>2013</c>.</summary>
    public DateOnly LastDay =>
        Precision switch
        {
            DatePrecision.Year => new DateOnly(Year, 12, 31),
            DatePrecision.Month => new DateOnly(Year, FirstDay.Month, DateTime.DaysInMonth(Year, FirstDay.Month)),
            _ => FirstDay,
        };

    /// <summary>A date of which only the year is known.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static PartialDate FromYear(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>The same, of a number that may be missing.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The date; null if there is no number, or no such year.</returns>
    public static PartialDate? FromYearIfKnown(int? year) => year is >= 1 and <= 9999 ? FromYear(year.Value) : null;

    /// <summary>A date of which the year and the month are known.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate FromMonth(int year, int month) => new(new DateOnly(year, month, 1), DatePrecision.Month);

    /// <summary>A fully known date.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day of the month.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static PartialDate FromDay(int year, int month, int day) => FromDay(new DateOnly(year, month, day));

    /// <summary>A fully known date.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The date.</returns>
    public static PartialDate FromDay(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>Reads a date.</summary>
    /// <param name="text"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// The text has another form or names a day that does not exist; the message says what to write.
    /// </exception>
    public static PartialDate Parse(string text) => Parse(text, null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <param name="provider">Ignored: a date reads the same in every culture.</param>
    public static PartialDate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <param name="provider">Ignored: a date reads the same in every culture.</param>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException(
                $"{Quoted.Value(s)} is not a partial date: "
                    + (HasForm(s) ? "the calendar has no such day. " : "it has none of the three forms. ")
                    + "Write a year such as '2013', a month such as '2013-12' or a day such as '2013-12-05', "
                    + "years 0001 to 9999, without spaces."
            );

    /// <summary>Reads a date without an exception.</summary>
    /// <param name="text"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <param name="result">The date; the default value if the result is false.</param>
    /// <returns>Whether the text is a date. Null is not.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate result) =>
        TryParse(text.AsSpan(), null, out result);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    /// <param name="s"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <param name="provider">Ignored: a date reads the same in every culture.</param>
    /// <param name="result">The date; the default value if the result is false.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    /// <param name="s"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> in ASCII digits, without spaces.</param>
    /// <param name="provider">Ignored: a date reads the same in every culture.</param>
    /// <param name="result">The date; the default value if the result is false.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        if (!HasForm(s))
        {
            return false;
        }

        var year = Number(s[..4]);
        var month = s.Length >= 7 ? Number(s[5..7]) : 1;
        var day = s.Length == 10 ? Number(s[8..]) : 1;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var precision = s.Length switch
        {
            4 => DatePrecision.Year,
            7 => DatePrecision.Month,
            _ => DatePrecision.Day,
        };
        result = new PartialDate(new DateOnly(year, month, day), precision);
        return true;
    }

    /// <summary>Compares by the first day, then the coarser precision first: the ordinal order of the texts.</summary>
    /// <param name="other">The date to compare with.</param>
    /// <returns>Negative, zero or positive if this date comes before, is equal to, or comes after the other.</returns>
    public int CompareTo(PartialDate other)
    {
        var byFirstDay = FirstDay.CompareTo(other.FirstDay);
        return byFirstDay != 0 ? byFirstDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>Whether both dates have the same known parts and the same precision.</summary>
    /// <param name="other">The date to compare with.</param>
    /// <returns>True if they have.</returns>
    public bool Equals(PartialDate other) => FirstDay == other.FirstDay && Precision == other.Precision;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstDay, Precision);

    /// <summary>The text form, which <see cref="Parse(string)"/> reads back.</summary>
    /// <returns><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</returns>
    public override string ToString() => FirstDay.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Writes the text form in UTF-8: 4, 7 or 10 bytes.</summary>
    /// <param name="utf8Destination">Where it is written to.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 if the result is false.</param>
    /// <param name="format">Ignored: there is one form.</param>
    /// <param name="provider">Ignored: a date reads the same in every culture.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null
    ) => FirstDay.TryFormat(utf8Destination, out bytesWritten, Format, CultureInfo.InvariantCulture);

    /// <summary>Whether both dates have the same known parts and the same precision.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if they have.</returns>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Whether the dates differ in a known part or in precision.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if they do.</returns>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);

    /// <summary>Whether the left date comes before the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if it does.</returns>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date comes after the right one (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if it does.</returns>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date equals the right one or comes before it (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if it does.</returns>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date equals the right one or comes after it (see <see cref="CompareTo"/>).</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    /// <returns>True if it does.</returns>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private string Format =>
        Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };

    private static bool HasForm(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
