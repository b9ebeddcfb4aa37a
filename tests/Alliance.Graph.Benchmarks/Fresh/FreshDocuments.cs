namespace Alliance.Graph.Benchmarks.Fresh;

/// <summary>
/// Questions of which no two have the same form: what is selected, filtered, ordered and grouped differs.
/// </summary>
internal static class FreshDocuments
{
    private const int Seed = 7;

    private static readonly (string Field, string Condition)[] _conditions =
    [
        ("year", "year: { gte: 2005 }"),
        ("year", "year: { lte: 2014, neq: 2011 }"),
        ("title", "title: { contains: \"law\" }"),
        ("title", "title: { startsWith: \"A\" }"),
        ("country", "country: { region: { eq: \"Northern Europe\" } }"),
        ("country", "country: { reports: { some: { title: { contains: \"a\" } } } }"),
        ("country", "country: { commitments: { count: { gte: 3 } } }"),
        ("country", "country: { availabilityReduction: { hotlines: { some: {} } } }"),
        ("target", "target: { key: { in: [AWARENESS, INVESTIGATION] } }"),
        ("report", "report: { title: { contains: \"Progress\" } }"),
        ("or", "or: [{ year: { eq: 2010 } }, { title: { endsWith: \"e\" } }]"),
        ("not", "not: { year: { eq: 2012 } }"),
    ];

    private static readonly string[] _orders =
    [
        "",
        "order: [{ year: DESC }]",
        "order: [{ title: ASC }]",
        "order: [{ country: { name: ASC } }, { year: ASC }]",
        "order: [{ country: { region: DESC } }]",
    ];

    /// <summary>Documents; the same ones each time.</summary>
    public static IReadOnlyList<string> Make(int count)
    {
#pragma warning disable CA5394 // It chooses questions, not secrets.
        var random = new Random(Seed);
        var documents = new HashSet<string>(StringComparer.Ordinal);
        while (documents.Count < count)
        {
            documents.Add(Document(random));
        }
#pragma warning restore CA5394

        return [.. documents];
    }

    private static string Document(Random random) =>
        random.Next(10) switch
        {
            < 5 =>
                $$"""{ commitments({{Arguments(random, "first: 5")}}) { {{Total(random)}} nodes { {{Commitment(random)}} } } }""",
            < 8 =>
                $$"""{ countries(first: 5) { nodes { {{Some(random, "name", "code", "region")}} reports(first: 2) { {{Total(random)}} nodes { {{Some(random, "title", "key", "id")}} } } commitments({{Arguments(random, "first: 3")}}) { {{Total(random)}} nodes { {{Commitment(random)}} } } } } }""",
            _ =>
                $$"""{ commitments(where: { {{Conditions(random)}} }) { groupBy(keys: [YEAR], order: [{ count: DESC }], first: 5) { key { year } count } } }""",
        };

    private static string Arguments(Random random, string page) =>
        $$"""where: { {{Conditions(random)}} } {{Of(random, _orders)}} {{page}}""";

    private static string Conditions(Random random) =>
        string.Join(
            ' ',
            Chosen(random, _conditions, 3).DistinctBy(chosen => chosen.Field).Select(chosen => chosen.Condition)
        );

    private static string Commitment(Random random) =>
        Some(
            random,
            "title",
            "year",
            "key",
            "id",
            "target { key }",
            "report { title }",
            $$"""country { {{Some(random, "name", "code", "region", "id")}} }"""
        );

    private static string Total(Random random) => random.Next(2) == 0 ? "totalCount" : "";

    private static string Some(Random random, params string[] fields) => string.Join(' ', Chosen(random, fields, 4));

    private static IEnumerable<T> Chosen<T>(Random random, T[] items, int most)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(random.Next(1, most + 1));
    }

    private static string Of(Random random, string[] items) => items[random.Next(items.Length)];
}
