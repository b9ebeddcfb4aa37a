using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Execution.Tests.Searching;

public sealed class RankingOnSqlite() : RankingSpecification(DatabaseProviderKind.Sqlite);

public sealed class RankingOnPostgreSql() : RankingSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Which hits come first: a total order that both databases agree on.</summary>
public abstract class RankingSpecification(DatabaseProviderKind kind) : WholeSearchSpecification(kind)
{
    [SkippableFact]
    public async Task A_title_that_is_the_question_comes_first_then_titles_with_its_words_then_texts()
    {
        var hits = await FindAsync("sweden");

        Assert.Equal("COUNTRY Sweden", hits[0]);
        var inTitle = hits.Skip(1).TakeWhile(hit => hit.Contains("Sweden", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(inTitle);
        Assert.NotEmpty(hits.Skip(1 + inTitle.Count));
        Assert.All(hits.Skip(1 + inTitle.Count), hit => Assert.DoesNotContain("Sweden", hit, StringComparison.Ordinal));
        Assert.Equal(inTitle.OrderBy(hit => hit.Split(' ')[0], StringComparer.Ordinal), inTitle);
    }

    [SkippableFact]
    public async Task More_words_in_the_title_come_first()
    {
        var scores = (await FindAsync("child abuse police"))
            .Select(hit =>
                new[] { "child", "abuse", "police" }.Count(word =>
                    WordsOf(hit)
                        .Any(inTitle =>
                            word == "police" ? inTitle.StartsWith(word, StringComparison.Ordinal) : inTitle == word
                        )
                )
            )
            .ToList();

        Assert.True(scores.Distinct().Count() > 2);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [SkippableFact]
    public async Task Equal_titles_of_one_type_are_ordered_by_key()
    {
        var answer = await AskAsync(
            "{ search(text: \"network\", types: [NETWORK], first: 100) { nodes { title node { ... on Network { key } } } } }"
        );

        var hits = answer
            .Data.GetProperty("search")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(hit =>
                (
                    Title: hit.GetProperty("title").GetString()!,
                    Key: hit.GetProperty("node").GetProperty("key").GetString()!
                )
            )
            .ToList();
        var same = hits.GroupBy(hit => hit.Title).Where(group => group.Count() > 1).ToList();
        Assert.NotEmpty(same);
        Assert.All(
            same,
            group =>
                Assert.Equal(group.Select(hit => hit.Key).Order(StringComparer.Ordinal), group.Select(hit => hit.Key))
        );
    }

    private static IEnumerable<string> WordsOf(string hit) =>
        hit[hit.IndexOf(' ', StringComparison.Ordinal)..]
            .ToLowerInvariant()
            .Split([' ', '-', '/', ':', ',', '(', ')', '\'', '.', '’']);
}
