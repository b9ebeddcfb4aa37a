using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Differential.Data;

/// <summary>Values that have made trouble somewhere: few, so that there are ties.</summary>
internal static class NastyValues
{
    private static readonly object[] _texts =
    [
        .. Palette.Texts,
        "a:b",
        "a:b:c",
        ":",
        "\"",
        "''",
        "`",
        "{\"a\":1}",
        "$1",
        "@p0",
        "%",
        "_",
        "%%",
        "\\%",
        "Z\u0327a\u0301lgo",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "\uFFFF\uFFFE",
        "\uE000",
        "\U00010000",
        "ﬁ",
        "İ",
        "ı",
        "ſ",
        "K",
        "tab\tend",
        "line\r\nbreak",
        "trailing ",
        " leading",
        "Sweden",
        "lanzarote convention",
        "null",
        "true",
        "0",
        "1e5",
        "--",
        "/* */",
    ];

    private static readonly object[] _keys =
    [
        "a:b",
        "a",
        "b:c",
        "a:b:c",
        "A",
        "ä",
        "Ä",
        "ž",
        "100%",
        "a_b",
        "axb",
        "it's",
        "say \"hi\"",
        "😀",
        "\U0001F468\u200D\U0001F469",
        "e\u0301",
        "é",
        "ﬁ",
        "\uE000",
        " ",
        "a ",
        " a",
        "0",
        "00",
        "-1",
        "null",
        "İ",
        "ß",
        "key with blanks",
        "a/b",
        "a+b=c",
        "a\\b",
        "q?x=1&y",
        "<b>",
        "line\nbreak",
        "Z",
        "z",
        "_",
        "%",
    ];

    /// <summary>Values of a type.</summary>
    public static IReadOnlyList<object> Of(Type type) =>
        type == typeof(string) ? _texts
        : type == typeof(int) ? [0, 1, 2, 3, -1, 10, 2011, 2012, 2012, 2013, 2014, int.MaxValue, -2_000_000_000]
        : type == typeof(long) ? [.. Palette.LongNumbers.Cast<object>()]
        : type == typeof(decimal) ? [.. Palette.Decimals.Cast<object>(), 0.1m, 0.10m, -0.000_000_1m, 99_999_999_999.99m]
        : type == typeof(double) ? [.. Palette.Doubles.Cast<object>()]
        : type == typeof(bool) ? [true, false]
        : type == typeof(CountryCode)
            ? [.. new[] { "SE", "AL", "JP", "XA", "XB", "ZZ", "AA" }.Select(code => (object)CountryCode.Parse(code))]
        : type == typeof(PartialDate)
            ?
            [
                .. Palette.PartialDates.Cast<object>(),
                .. new[]
                {
                    "2012",
                    "2012-12",
                    "2012-12-05",
                    "2012-12-04",
                    "2012-12-06",
                    "2015",
                    "2014-12-31",
                    "2012-02-29",
                    "0001-01",
                    "9999",
                    "9999-12",
                }.Select(text => (object)PartialDate.Parse(text)),
            ]
        : type == typeof(DateOnly)
            ?
            [
                .. Palette.Days.Cast<object>(),
                new DateOnly(1, 1, 1),
                new DateOnly(9999, 12, 31),
                new DateOnly(2012, 12, 31),
            ]
        : type == typeof(DateTime)
            ? [.. Palette.Moments.Cast<object>(), new DateTime(2013, 12, 5, 9, 30, 0, 0, 1, DateTimeKind.Utc)]
        : type == typeof(Uri) ? [.. Palette.Links]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : throw new NotSupportedException($"There are no nasty values of the type '{type.Name}'; add some.");

    /// <summary>Keys that no row has yet.</summary>
    public static IReadOnlyList<object> Keys(Type type, IReadOnlySet<object> taken, int count)
    {
        IEnumerable<object> all =
            type == typeof(string)
                ? _keys.Concat(Enumerable.Range(0, count).Select(number => (object)$"nasty-{number % 7}-{number}"))
            : type == typeof(int) ? Enumerable.Range(0, count + taken.Count).Select(number => (object)(number * 3))
            : type == typeof(long) ? Enumerable.Range(100, count + taken.Count).Select(number => (object)(number * 3L))
            : type == typeof(CountryCode)
                ? Enumerable.Range('A', 26).Select(letter => (object)CountryCode.Parse($"X{(char)letter}")).Take(8)
            : type.IsEnum ? Enum.GetValues(type).Cast<object>()
            : throw new NotSupportedException($"There are no keys of the type '{type.Name}'; add some.");
        return [.. all.Where(key => !taken.Contains(key)).Take(count)];
    }

    /// <summary>A key that no row ever has.</summary>
    public static object KeyOfNothing(Type type) =>
        type == typeof(string) ? "nobody"
        : type == typeof(CountryCode) ? CountryCode.Parse("ZZ")
        : type == typeof(int) ? -77
        : type == typeof(long) ? -77L
        : throw new NotSupportedException($"Every key of the type '{type.Name}' can name something.");
}
