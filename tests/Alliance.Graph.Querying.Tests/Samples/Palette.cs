using Alliance.Graph.Domain;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>The values that rows have and that filters ask for: few, so that there are ties, and awkward.</summary>
internal static class Palette
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "",
        " ",
        "a",
        "A",
        "z",
        "Z",
        "ä",
        "Ä",
        "Žena",
        "žena",
        "ИВАН",
        "иван",
        "ß",
        "SS",
        "İstanbul",
        "i̇stanbul",
        "istanbul",
        "ΟΔΟΣ",
        "οδος",
        "οδοσ",
        "100%",
        "100",
        "a_b",
        "axb",
        "a\\b",
        "it's",
        "say \"hi\"",
        "'; DROP TABLE sample_samples; --",
        "^a.*$",
        "[a-z]",
        "😀",
        "well 😀 done",
        "\uFFFD",
        "é",
        "e\u0301",
        "line\nbreak",
        string.Concat(Enumerable.Repeat("long text ", 400)),
    ];

    public static IReadOnlyList<int> Numbers { get; } = [0, 1, 2, 3, -1, 10, int.MaxValue, int.MinValue];

    public static IReadOnlyList<long> LongNumbers { get; } = [0, 1, -5, 1L << 55, -(1L << 55), 9_007_199_254_740_993];

    public static IReadOnlyList<decimal> Decimals { get; } =
    [0m, 1m, 1.5m, 1.50m, -0.01m, -17.25m, 10m, 9.99m, 79_228_162_514.264m];

    /// <summary>Fractions of two, whose sums are exact in any order.</summary>
    public static IReadOnlyList<double> Doubles { get; } = [0, 0.5, 1, -2.25, 10, 9.5, 1024.125];

    public static IReadOnlyList<SampleKind> Kinds { get; } = Enum.GetValues<SampleKind>();

    /// <summary>Codes of countries, the last one of a country that is not loaded.</summary>
    public static IReadOnlyList<CountryCode> Countries { get; } =
    [
        CountryCode.Parse("SE"),
        CountryCode.Parse("AL"),
        CountryCode.Parse("JP"),
        CountryCode.Parse("YY"),
        CountryCode.Parse("ZZ"),
    ];

    public static IReadOnlyList<PartialDate> PartialDates { get; } =
    [
        .. new[]
        {
            "2013",
            "2013-01",
            "2013-01-01",
            "2013-12",
            "2013-12-05",
            "2012",
            "2014-02-28",
            "0001",
            "9999-12-31",
        }.Select(PartialDate.Parse),
    ];

    public static IReadOnlyList<DateOnly> Days { get; } =
    [
        new(2013, 1, 1),
        new(2013, 12, 5),
        new(2012, 12, 31),
        new(1900, 2, 28),
        new(2024, 2, 29),
        DateOnly.MinValue,
        DateOnly.MaxValue,
    ];

    public static IReadOnlyList<DateTime> Moments { get; } =
    [
        new(2013, 12, 5, 9, 30, 0, DateTimeKind.Utc),
        new(2013, 12, 5, 9, 30, 0, 500, DateTimeKind.Utc),
        new(2013, 12, 5, 23, 59, 59, 999, 999, DateTimeKind.Utc),
        new(2012, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        new(1969, 7, 20, 20, 17, 40, DateTimeKind.Utc),
    ];

    public static IReadOnlyList<Uri> Links { get; } =
    [
        .. new[]
        {
            "https://example.org/",
            "https://example.org/a",
            "https://example.org/a#part",
            "https://example.org/a#other",
            "https://example.org/A",
            "http://example.org/a?x=1&y=%C3%A4",
            "https://example.org/with%20space",
        }.Select(text => new Uri(text)),
    ];
}
