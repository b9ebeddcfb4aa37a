using System.Globalization;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Values at which calculations of databases differ from each other and from .NET's.</summary>
internal static class TrialValues
{
    private static readonly Dictionary<Type, object[]> _values = new()
    {
        [typeof(bool)] = [true, false],
        [typeof(int)] = [0, 1, -1, 2, -3, 7, -7, 12, 31, 100, 1999, 2012, 2013, 12345],
        [typeof(long)] = [0L, 1L, -1L, 2L, -3L, 7L, 999L, 5_000_000_000L],
        [typeof(decimal)] =
        [
            0m,
            0.5m,
            -0.5m,
            1.5m,
            2.5m,
            -2.5m,
            0.125m,
            1.005m,
            2.675m,
            -1.995m,
            3m,
            7.3m,
            99.995m,
            0.333333m,
            1234567.891m,
        ],
        [typeof(double)] =
        [
            0d,
            0.5,
            -0.5,
            1.5,
            2.5,
            -2.5,
            0.125,
            1.005,
            2.675,
            -1.995,
            3d,
            7.3,
            99.995,
            1 / 3d,
            0.49999999999999994,
            1234567.891,
        ],
        [typeof(string)] =
        [
            "",
            " ",
            "a",
            "A",
            "abc",
            " padded ",
            "\ttab\u00A0",
            "Äpfel",
            "ÉCOLE",
            "straße",
            "STRASSE",
            "ΟΔΟΣ",
            "İstanbul",
            "Ж",
            "100%",
            "a_b",
            "\\",
            "'",
            "x\U0001F600y",
            "\U0001F600",
            "e\u0301",
            "one, two",
            "https://example.org/",
            "Network of Networks",
        ],
        [typeof(DateOnly)] = [.. Days().Select(day => (object)day)],
        [typeof(DateTime)] =
        [
            .. Days()
                .Select(
                    (day, index) =>
                        (object)
                            day.ToDateTime(new TimeOnly(index % 24, 59, 30), DateTimeKind.Utc)
                                .AddMicroseconds(index * 1234)
                ),
        ],
        [typeof(PartialDate)] =
        [
            .. new[] { "2012", "2012-02", "2012-02-29", "1999-12-31", "2013-12", "2013-12-05" }.Select(date =>
                (object)PartialDate.Parse(date, CultureInfo.InvariantCulture)
            ),
        ],
        [typeof(Uri)] = [new Uri("https://example.org/"), new Uri("http://example.org/a?b=c#d")],
    };

    /// <summary>Values of a type; none if it has no unusual ones.</summary>
    /// <param name="type">CLR type of the property.</param>
    /// <param name="maximumLength">Length of the column, for texts.</param>
    public static IReadOnlyList<object> Of(Type type, int? maximumLength)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return [.. Enum.GetValues(plain).Cast<object>()];
        }

        return _values.TryGetValue(plain, out var values)
            ?
            [
                .. values.Where(value =>
                    maximumLength is not { } most || value is not string text || text.Length <= most
                ),
            ]
            : [];
    }

    /// <summary>A key that no starter row has; null if none can be made up.</summary>
    public static object? KeyOf(Type type, int index) =>
        type == typeof(string) ? $"zz-trial-{index:00}"
        : type == typeof(int) ? 1_000_000 + index
        : type == typeof(long) ? (object)(1_000_000L + index)
        : type == typeof(CountryCode) && index < 26 ? CountryCode.Parse($"X{(char)('A' + index)}", null)
        : null;

    /// <summary>The ends of months, with and without leap days, and a day in the middle.</summary>
    private static IEnumerable<DateOnly> Days() =>
        from year in new[] { 1999, 2011, 2012 }
        from month in Enumerable.Range(1, 12)
        from day in new[] { 1, DateTime.DaysInMonth(year, month) - 1, DateTime.DaysInMonth(year, month) }
        select new DateOnly(year, month, day);
}
