namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Calculations that mean the same on both databases: what .NET means by them. <see cref="PortableExpression"/> puts
/// them in
/// the places of .NET's own; SQLite runs them, PostgreSQL is told in its words by <see cref="CalculationMapping"/>.
/// </summary>
internal static class Calculations
{
    public static double Round(double value, int digits, int rule) => Math.Round(value, digits, (MidpointRounding)rule);

    public static decimal Round(decimal value, int digits, int rule) =>
        Math.Round(value, digits, (MidpointRounding)rule);

    public static decimal Truncate(decimal value) => Math.Truncate(value);

    public static decimal Ceiling(decimal value) => Math.Ceiling(value);

    public static decimal Floor(decimal value) => Math.Floor(value);

    public static decimal Abs(decimal value) => Math.Abs(value);

    public static int Sign(decimal value) => Math.Sign(value);

    /// <summary>A quotient for rounding; nothing if it is divided by zero.</summary>
    public static decimal? Divide(decimal? value, decimal? by) => by is 0 ? null : value / by;

    /// <summary>
    /// What can be divided by: nothing instead of zero, for which PostgreSQL refuses the whole statement.
    /// </summary>
    public static int NotZero(int value) => value;

    public static int? NotZero(int? value) => value is 0 ? null : value;

    public static long NotZero(long value) => value;

    public static long? NotZero(long? value) => value is 0 ? null : value;

    public static double NotZero(double value) => value;

    public static double? NotZero(double? value) => value is 0 ? null : value;

    public static decimal NotZero(decimal value) => value;

    public static decimal? NotZero(decimal? value) => value is 0 ? null : value;

    /// <summary>The same day some months later, or the last one of a shorter month.</summary>
    public static DateOnly AddMonths(DateOnly date, int months) => date.AddMonths(months);

    public static DateTime AddMonths(DateTime moment, int months) => moment.AddMonths(months);

    public static DateTime AddSeconds(DateTime moment, double seconds) => moment.AddSeconds(seconds);

    /// <summary>The length in UTF-16 code units, as .NET counts; a character beyond U+FFFF has two.</summary>
    public static int Length(string text) => text.Length;

    /// <summary>What is there of a part of a text; positions are .NET's.</summary>
    public static string Substring(string text, int start, int length)
    {
        var from = Math.Clamp(start, 0, text.Length);
        return text.Substring(from, Math.Clamp(length, 0, text.Length - from));
    }

    public static int IndexOf(string text, string part) => text.IndexOf(part, StringComparison.Ordinal);

    public static string Lower(string text) => text.ToLowerInvariant();

    public static string Trim(string text) => text.Trim();

    public static string TrimStart(string text) => text.TrimStart();

    public static string TrimEnd(string text) => text.TrimEnd();

    /// <summary>All characters that .NET trims.</summary>
    public static string Blanks { get; } =
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(char.IsWhiteSpace));
}
