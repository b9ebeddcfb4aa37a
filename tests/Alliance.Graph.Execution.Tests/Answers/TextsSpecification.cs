using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Execution.Tests.Answers;

public sealed class TextsOnSqlite() : TextsSpecification(DatabaseProviderKind.Sqlite);

public sealed class TextsOnPostgreSql() : TextsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Texts go from the database into the answer as they are, and ids are made of keys of any length.</summary>
public abstract class TextsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Special = "\" \\ / \t \n \r \b \u0001 \u2028 <ö> κόσμε \U0001F600";

    private static readonly List<(string Key, string Text)> Papers =
    [
        ("a", Special),
        ("b:c", ""),
        ("ö", "x"),
        .. new[] { 100, 370, 371, 372, 373, 2_000 }.Select(length =>
            (new string('k', length), string.Concat(Enumerable.Repeat(Special, length)))
        ),
    ];

    protected override bool OnlyReads => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        foreach (var (key, text) in Papers)
        {
            context.Add(
                new Document
                {
                    Key = key,
                    Type = DocumentType.Declaration,
                    Title = text,
                    Language = "en",
                    Provenance = new Provenance { Source = "https://example.org/", Confidence = Confidence.Synthetic },
                }
            );
        }

        await context.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task Each_is_read_as_it_was_written_and_found_by_its_id()
    {
        var all = await AskAsync(
            "query($keys: [String!]) { documents(where: { key: { in: $keys } }, order: { key: DESC }, last: 20) { nodes { id key title } } }",
            new { keys = Papers.Select(paper => paper.Key) }
        );

        Assert.Empty(all.Errors);
        var nodes = all.Data.GetProperty("documents").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(
            Papers.OrderByDescending(paper => paper.Key, StringComparer.Ordinal),
            nodes.Select(node => (node.GetProperty("key").GetString()!, node.GetProperty("title").GetString()!))
        );

        var again = await AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { id key title } } }",
            new { ids = nodes.Select(node => node.GetProperty("id").GetString()) }
        );
        Assert.Equal(
            nodes.Select(node => node.GetRawText()),
            again.Data.GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText())
        );
    }
}
