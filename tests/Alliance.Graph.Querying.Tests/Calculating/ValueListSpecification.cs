using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Calculating;

public sealed class ValueListOnSqlite() : ValueListSpecification(DatabaseProviderKind.Sqlite);

public sealed class ValueListOnPostgreSql() : ValueListSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A list of value objects is selected with its fields, and filtered by them.</summary>
public abstract class ValueListSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => Figures.Composed;

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task All_values_come_back_as_they_were_stored()
    {
        var nodes = await AskAsync(
            "first: 100",
            "key parts { title size isNew kind country since day at price weight link words } maybeParts { title }"
        );

        Assert.Equal(100, nodes.Count);
        Assert.All(
            nodes,
            node =>
            {
                var figure = Figures.Rows.Single(row => row.Key == node.GetProperty("key").GetString());
                Assert.Equal(
                    figure.MaybeParts?.Select(part => part.Title),
                    Items(node, "maybeParts")?.Select(part => part.GetProperty("title").GetString())
                );
                Assert.Equal(figure.Parts.Count, Items(node, "parts")!.Count);
                Assert.All(figure.Parts.Zip(Items(node, "parts")!), pair => AssertSame(pair.First, pair.Second));
            }
        );
    }

    [SkippableTheory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition_on_the_items_finds_the_rows_that_LINQ_finds(string where)
    {
        var found = await AskAsync($"first: 100, where: {where}", "key");

        var expected = Expected[where];
        Assert.Equal(
            Figures.Rows.Where(expected).Select(row => row.Key).Order().Take(100),
            found.Select(node => node.GetProperty("key").GetString()!)
        );
        Assert.NotEmpty(found);
    }

    public static TheoryData<string> Conditions => [.. Expected.Keys];

    private static Dictionary<string, Func<Figure, bool>> Expected { get; } =
        new()
        {
            ["{ parts: { any: true } }"] = row => row.Parts.Count > 0,
            ["{ parts: { any: false } }"] = row => row.Parts.Count == 0,
            ["{ parts: { count: { gte: 2 } } }"] = row => row.Parts.Count >= 2,
            ["{ maybeParts: { any: true } }"] = row => row.MaybeParts?.Count > 0,
            ["{ maybeParts: { none: {} } }"] = row => row.MaybeParts is null or { Count: 0 },
            ["{ maybeParts: { count: { eq: 0 } } }"] = row => row.MaybeParts is null or { Count: 0 },
            ["{ parts: { some: { title: { eq: \"abc\" } } } }"] = row => row.Parts.Exists(part => part.Title == "abc"),
            ["{ parts: { some: { title: { containsIgnoreCase: \"STRASSE\" } } } }"] = row =>
                row.Parts.Exists(part => part.Title.Contains("STRASSE", StringComparison.OrdinalIgnoreCase)),
            ["{ parts: { all: { isNew: { eq: true } } } }"] = row => row.Parts.TrueForAll(part => part.IsNew),
            ["{ parts: { none: { size: { gt: 5 } } } }"] = row => !row.Parts.Exists(part => part.Size > 5),
            ["{ parts: { some: { size: { isNull: true } } } }"] = row => row.Parts.Exists(part => part.Size is null),
            ["{ parts: { some: { kind: { eq: IRON }, isNew: { eq: false } } } }"] = row =>
                row.Parts.Exists(part => part.Kind == Samples.SampleKind.Iron && !part.IsNew),
            ["{ parts: { some: { country: { in: [\"SE\"] } } } }"] = row =>
                row.Parts.Exists(part => part.Country?.Value == "SE"),
            ["{ parts: { some: { since: { gte: \"2013\" } } } }"] = row =>
                row.Parts.Exists(part => part.Since?.CompareTo(Domain.PartialDate.Parse("2013", null)) >= 0),
            ["{ parts: { some: { day: { lt: \"2011-03-01\" } } } }"] = row =>
                row.Parts.Exists(part => part.Day < new DateOnly(2011, 3, 1)),
            ["{ parts: { some: { at: { gte: \"2012-03-31T00:00:00Z\" } } } }"] = row =>
                row.Parts.Exists(part => part.At >= new DateTime(2012, 3, 31, 0, 0, 0, DateTimeKind.Utc)),
            ["{ parts: { some: { price: { gt: 2.5 } } } }"] = row => row.Parts.Exists(part => part.Price > 2.5m),
            ["{ parts: { some: { weight: { lte: 0.5 } } } }"] = row => row.Parts.Exists(part => part.Weight <= 0.5),
            ["{ parts: { some: { link: { eq: \"https://example.org/\" } } } }"] = row =>
                row.Parts.Exists(part => part.Link?.OriginalString == "https://example.org/"),
            ["{ not: { parts: { some: { words: { some: { eq: \"a\" } } } } } }"] = row =>
                !row.Parts.Exists(part => part.Words.Contains("a")),
            ["{ parts: { some: { words: { count: { eq: 2 } } } } }"] = row =>
                row.Parts.Exists(part => part.Words.Count == 2),
        };

    private async Task<IReadOnlyList<JsonElement>> AskAsync(string arguments, string selection)
    {
        var test = await Figures.OpenAsync(Kind);
        var answer = await new GraphHarness(test.Database).AskAsync(
            $"{{ figures({arguments}) {{ nodes {{ {selection} }} }} }}"
        );
        Assert.Empty(answer.Errors);
        return [.. answer.Data.GetProperty("figures").GetProperty("nodes").EnumerateArray()];
    }

    private static List<JsonElement>? Items(JsonElement node, string name) =>
        node.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    private static void AssertSame(FigurePart part, JsonElement found)
    {
        (string Name, object? Value)[] values =
        [
            ("title", part.Title),
            ("size", part.Size),
            ("isNew", part.IsNew),
            ("kind", part.Kind),
            ("country", part.Country),
            ("since", part.Since),
            ("day", part.Day),
            ("at", part.At),
            ("price", part.Price),
            ("weight", part.Weight),
            ("link", part.Link),
        ];
        Assert.All(
            values,
            value =>
                Assert.True(
                    CalculatedValue.IsSame(value.Value, found.GetProperty(value.Name)),
                    $"{value.Name}: {found} instead of {value.Value}"
                )
        );
        Assert.Equal(part.Words, found.GetProperty("words").EnumerateArray().Select(word => word.GetString()!));
    }
}
