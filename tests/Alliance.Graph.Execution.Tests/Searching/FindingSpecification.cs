using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Tests.Searching;

public sealed class FindingOnSqlite() : FindingSpecification(DatabaseProviderKind.Sqlite);

public sealed class FindingOnPostgreSql() : FindingSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What is found by which words.</summary>
public abstract class FindingSpecification(DatabaseProviderKind kind) : WholeSearchSpecification(kind)
{
    [SkippableFact]
    public async Task Every_searchable_type_is_found_and_the_hit_holds_the_object_itself()
    {
        Assert.Equal(21, Searchable.Count());
        foreach (var node in Searchable)
        {
            var value = Regex.Replace(node.Name, "(?<=[a-z])(?=[A-Z])", "_").ToUpperInvariant();
            var title = node.Fields.Any(field => field.Name == "title") ? "title" : "name";
            var (id, expected) = await FirstAsync(node, title);

            var answer = await AskAsync(
                $"query Q($text: String!) {{ search(text: $text, types: [{value}], first: 100) {{ nodes {{ type title node {{ __typename id ... on {node.Name} {{ {title} }} }} }} }} }}",
                new { text = expected }
            );

            Assert.Empty(answer.Errors);
            var hits = answer.Data.GetProperty("search").GetProperty("nodes").EnumerateArray().ToList();
            Assert.All(hits, hit => Assert.Equal(value, hit.GetProperty("type").GetString()));
            var found = Assert.Single(hits, hit => hit.GetProperty("node").GetProperty("id").GetString() == id);
            Assert.Equal(expected, found.GetProperty("title").GetString());
            Assert.Equal(expected, found.GetProperty("node").GetProperty(title).GetString());
            Assert.Equal(node.Name, found.GetProperty("node").GetProperty("__typename").GetString());
        }
    }

    [SkippableTheory]
    [InlineData("sweden", "COUNTRY Sweden")]
    [InlineData("SWEDEN", "COUNTRY Sweden")]
    [InlineData("  kingdom,of;sweden!", "COUNTRY Sweden")]
    [InlineData("SWÉDËN", "COUNTRY Sweden")]
    [InlineData("swe\u0301den", "COUNTRY Sweden")]
    [InlineData("Sweden kingd", "COUNTRY Sweden")]
    [InlineData("turkiye", null)]
    [InlineData("kingd Sweden", null)]
    [InlineData("weden", null)]
    public async Task Case_accents_and_signs_make_no_difference_and_the_last_word_may_be_a_beginning(
        string text,
        string? expected
    )
    {
        var hits = await FindAsync(text, "COUNTRY");

        Assert.Equal(expected is null ? [] : [expected], hits);
    }

    [SkippableFact]
    public async Task Words_are_found_across_title_and_text()
    {
        // "Kingdom" stands in the official name of Norway only, "Northern Ireland" in that of the United Kingdom.
        Assert.Equal(["COUNTRY Norway", "COUNTRY United Kingdom"], await FindAsync("kingdom no", "COUNTRY"));
        Assert.Equal(["COUNTRY Norway"], await FindAsync("kingdom norway", "COUNTRY"));
    }

    [SkippableTheory]
    [InlineData("\"sweden\"")]
    [InlineData("'sweden'")]
    [InlineData("sweden*")]
    [InlineData("%sweden%")]
    [InlineData("sweden:*")]
    [InlineData("!sweden")]
    [InlineData("-sweden")]
    [InlineData("^sweden")]
    [InlineData("(sweden")]
    [InlineData("sweden & ")]
    [InlineData("sweden\\")]
    [InlineData("{sweden}")]
    [InlineData("sweden\0")]
    [InlineData("\t\r\nsweden\u00a0\u200b")]
    public async Task Signs_that_databases_know_are_only_signs(string text) =>
        Assert.Equal(["COUNTRY Sweden"], await FindAsync(text, "COUNTRY"));

    [SkippableTheory]
    [InlineData("sweden OR norway")]
    [InlineData("sweden | norway")]
    [InlineData("sweden NOT xyz")]
    [InlineData("NEAR(sweden norway)")]
    [InlineData("words:sweden")]
    [InlineData("swed_n")]
    [InlineData("sw%n")]
    [InlineData("'; DROP TABLE core_countries; --")]
    [InlineData("sweden') UNION SELECT 1 --")]
    [InlineData("$1 @words {0} ?")]
    public async Task Words_that_databases_know_are_only_words(string text)
    {
        Assert.Empty(await FindAsync(text, "COUNTRY"));
        Assert.Equal(["COUNTRY Sweden"], await FindAsync("sweden", "COUNTRY"));
    }

    [SkippableFact]
    public async Task Very_long_words_are_searched_as_far_as_they_are_kept() =>
        Assert.Empty(await FindAsync(new string('a', 5000)));

    [SkippableFact]
    public async Task No_types_find_nothing_and_types_count_once()
    {
        Assert.Empty(await FindAsync("sweden", ""));
        Assert.Equal(["COUNTRY Sweden"], await FindAsync("sweden", "COUNTRY, COUNTRY"));
    }

    private async Task<(string Id, string Title)> FirstAsync(NodeDefinition type, string title)
    {
        var list = Graph.Definition.Roots.OfType<ConnectionRootDefinition>().First(root => root.Target == type.ClrType);
        var answer = await AskAsync($"{{ {list.Name}(first: 1) {{ nodes {{ id {title} }} }} }}");
        var node = answer.Data.GetProperty(list.Name).GetProperty("nodes")[0];
        return (node.GetProperty("id").GetString()!, node.GetProperty(title).GetString()!);
    }
}
