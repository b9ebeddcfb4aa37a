using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Values to ask for, by the name of their type in the graph.</summary>
internal static class Operands
{
    private static readonly List<Type> Enums =
    [
        .. new[] { typeof(Sample), typeof(Country) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsEnum),
    ];

    public static IReadOnlyList<object> Of(string scalar) =>
        scalar switch
        {
            "String" =>
            [
                .. Palette.Texts,
                "%",
                "_",
                "\\",
                "'",
                "\"",
                "😀 ",
                "ž",
                "Ä",
                "\u0307",
                "nothing like it",
                "SELECT 1",
                "a%",
            ],
            "Int" => [.. Palette.Numbers.Cast<object>(), 4, -2],
            "Long" =>
            [
                .. Palette.LongNumbers.Cast<object>(),
                -2L,
                long.MaxValue,
                long.MinValue,
                9_007_199_254_740_992L,
            ],
            "Decimal" => [.. Palette.Decimals.Cast<object>(), 9.990m, 1.4999m, -79_228_162_514m],
            "Float" => [.. Palette.Doubles.Cast<object>(), 0.25, -1e300],
            "Boolean" => [true, false],
            "CountryCode" => [.. Palette.Countries.Cast<object>(), CountryCode.Parse("AA")],
            "PartialDate" =>
            [
                .. Palette.PartialDates.Cast<object>(),
                PartialDate.Parse("2013-06"),
                PartialDate.Parse("9999"),
            ],
            "LocalDate" =>
            [
                .. Palette.Days.Cast<object>(),
                new DateOnly(2013, 6, 1),
                DateOnly.MinValue,
                DateOnly.MaxValue,
            ],
            "DateTime" =>
            [
                .. Palette.Moments.Cast<object>(),
                new DateTime(2013, 12, 5, 9, 30, 0, 1, DateTimeKind.Utc),
                new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ],
            "URL" => [.. Palette.Links, new Uri("https://example.org/nowhere")],
            _ => [.. Enum.GetValues(Enums.Single(type => type.Name == scalar)).Cast<object>()],
        };
}
