using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Grouping;

public sealed class KnownGroupsOnSqlite() : KnownGroupsSpecification(DatabaseProviderKind.Sqlite);

public sealed class KnownGroupsOnPostgreSql() : KnownGroupsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Groups that no row is in are there if they are asked for.</summary>
public abstract class KnownGroupsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Cells =
        "count share runningCount recent: count(where: { year: { gte: 2013 } }) aggregate { count year { sum avg min distinctCount median } country { distinctCount } }";

    private const string Nothing = """
        "share":0,"recent":0,"aggregate":{"count":0,"year":{"sum":0,"avg":null,"min":null,"distinctCount":0,"median":null},"country":{"distinctCount":0}}}
        """;

    [SkippableTheory]
    [InlineData("year: { eq: 2009 }", "TARGET", "target { key }", "policyTargets { nodes { key } }")]
    [InlineData(
        "year: { eq: 2009 }, country: { region: { eq: \"Northern Europe\" } }",
        "COUNTRY",
        "country { code }",
        "countries(first: 100, where: { region: { eq: \"Northern Europe\" } }) { nodes { code } }"
    )]
    [InlineData(
        "year: { eq: 2009 }",
        "COUNTRY, COUNTRY_REGION",
        "country { code } countryRegion",
        "countries(first: 100) { nodes { code region } }"
    )]
    [InlineData(
        "year: { eq: 2009 }",
        "COUNTRY_REGION, COUNTRY",
        "country { code } countryRegion",
        "countries(first: 100) { nodes { code region } }"
    )]
    [InlineData(
        "country: { code: { eq: \"SE\" } }",
        "COUNTRY_REGION",
        "countryRegion",
        "countries(where: { code: { eq: \"SE\" } }) { nodes { region } }"
    )]
    public async Task They_are_all_that_the_keys_can_be(string where, string keys, string key, string known)
    {
        var some = await GroupsAsync(
            $"commitments(where: {{ {where} }}) {{ groups(keys: [{keys}], first: 1000) {{ totalCount nodes {{ key {{ {key} }} {Cells} }} }} }}"
        );
        var all = await GroupsAsync(
            $"commitments(where: {{ {where} }}) {{ groups(keys: [{keys}], includeEmpty: true, first: 1000) {{ totalCount nodes {{ key {{ {key} }} {Cells} }} }} }}"
        );
        var expected = (await AskAsync($"{{ {known} }}"))
            .Data.EnumerateObject()
            .Single()
            .Value.GetProperty("nodes")
            .EnumerateArray();

        Assert.Equal(Values(expected).Order(), Values(all.Select(group => group.GetProperty("key"))).Order());
        Assert.Equal(
            some.Select(Without),
            all.Where(group => group.GetProperty("count").GetInt32() > 0).Select(Without)
        );
        Assert.All(
            all.Where(group => group.GetProperty("count").GetInt32() == 0),
            group => Assert.EndsWith(Nothing, Without(group), StringComparison.Ordinal)
        );

        static IEnumerable<string> Values(IEnumerable<JsonElement> nodes) =>
            nodes.Select(node => string.Join('|', Leaves(node).Order(StringComparer.Ordinal)));
    }

    [SkippableFact]
    public async Task Sets_that_know_nothing_of_each_other_are_multiplied_and_what_is_beyond_them_stays()
    {
        var kinds = (
            await GroupsAsync(
                "commitments(where: { year: { eq: 1 } }) { groups(keys: [KIND], includeEmpty: true) { totalCount nodes { key { kind } count } } }"
            )
        ).Count;
        var goals = (await AskAsync("{ operationalGoals { totalCount } }"))
            .Data.GetProperty("operationalGoals")
            .GetProperty("totalCount")
            .GetInt32();
        var some = await GroupsAsync(
            "commitments(where: { country: { code: { eq: \"SE\" } } }) { groups(keys: [GOAL, KIND], first: 1000) { totalCount nodes { key { kind goal { key } } count } } }"
        );
        var all = await GroupsAsync(
            "commitments(where: { country: { code: { eq: \"SE\" } } }) { groups(keys: [GOAL, KIND], includeEmpty: true, first: 1000) { totalCount nodes { key { kind goal { key } } count } } }"
        );
        var without = some.Count(group => group.GetProperty("key").GetProperty("goal").ValueKind == JsonValueKind.Null);

        Assert.Equal(3, kinds);
        Assert.True(without > 0);
        Assert.Equal((kinds * goals) + without, all.Count);
        Assert.Equal(
            some.Select(group => group.GetRawText()),
            all.Where(group => group.GetProperty("count").GetInt32() > 0).Select(group => group.GetRawText())
        );
    }

    [SkippableTheory]
    [InlineData("keys: [COUNTRY, KIND]", 50)]
    [InlineData("keys: [COUNTRY, KIND], order: [{ count: DESC }]", 70)]
    [InlineData(
        "keys: [COUNTRY_REGION, TARGET], having: { count: { lte: 2 } }, order: [{ aggregate: { year: { avg: DESC } } }]",
        7
    )]
    public async Task Walking_meets_each_once(string arguments, int size)
    {
        const string List = "commitments(where: { year: { gte: 2013 } })";
        var whole = await GroupsAsync(
            $"{List} {{ groups({arguments}, includeEmpty: true, first: 1000) {{ totalCount nodes {{ {Cells} }} }} }}"
        );
        List<string> walked = [];
        for (string? after = null; ; )
        {
            var answer = await AskAsync(
                $"{{ {List} {{ groups({arguments}, includeEmpty: true, first: {size}{(after is null ? "" : $", after: \"{after}\"")}) {{ totalCount nodes {{ {Cells} }} pageInfo {{ hasNextPage endCursor }} }} }} }}"
            );
            Assert.True(answer.Errors.Count == 0, answer.Json);
            var page = answer.Data.GetProperty("commitments").GetProperty("groups");
            walked.AddRange(page.GetProperty("nodes").EnumerateArray().Select(group => group.GetRawText()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Contains(whole, group => group.GetProperty("count").GetInt32() == 0);
        Assert.Equal(whole.Select(group => group.GetRawText()), walked);
    }

    [SkippableFact]
    public async Task Each_parent_has_all_of_them_in_the_same_number_of_statements()
    {
        const string Groups =
            "groups(keys: [TARGET, KIND], includeEmpty: true, order: [{ count: DESC }], first: 9) { totalCount nodes { key { target { key } kind } count share runningCount aggregate { year { max } } } }";
        var answer = await AskAsync(
            $"{{ countries(first: 54) {{ nodes {{ code commitments(where: {{ year: {{ gte: 2012 }} }}) {{ {Groups} }} }} }} }}"
        );
        Assert.True(answer.Errors.Count == 0, answer.Json);

        // The countries; how many combinations there are, once for the page and once for the number; these; the lists
        // that shares are of.
        Assert.Equal(6, answer.Statements.Count);
        var empty = 0;
        foreach (
            var country in answer
                .Data.GetProperty("countries")
                .GetProperty("nodes")
                .EnumerateArray()
                .Where((_, index) => index % 9 == 0)
        )
        {
            var code = country.GetProperty("code").GetString();
            var alone = await AskAsync(
                $"{{ commitments(where: {{ year: {{ gte: 2012 }}, country: {{ code: {{ eq: \"{code}\" }} }} }}) {{ {Groups} }} }}"
            );
            Assert.Equal(
                alone.Data.GetProperty("commitments").GetProperty("groups").GetRawText(),
                country.GetProperty("commitments").GetProperty("groups").GetRawText()
            );
            empty += country
                .GetProperty("commitments")
                .GetProperty("groups")
                .GetProperty("nodes")
                .EnumerateArray()
                .Count(group => group.GetProperty("count").GetInt32() == 0);
        }

        Assert.True(empty > 0);
    }

    [SkippableTheory]
    [InlineData("keys: [TARGET, YEAR], includeEmpty: true", ErrorCodes.InvalidGroup, "'YEAR' could be")]
    [InlineData("keys: [DUE_ON], includeEmpty: true", ErrorCodes.InvalidGroup, "KIND")]
    [InlineData("keys: [REPORT, COUNTRY, TARGET], includeEmpty: true", ErrorCodes.TooManyGroups, "at most 10000")]
    [InlineData("keys: [TARGET], includeEmpty: true, after: \"#\"", ErrorCodes.CursorMismatch, "")]
    public async Task What_nobody_knows_and_what_would_be_too_much_is_refused(
        string arguments,
        string code,
        string says
    )
    {
        var other = await AskAsync("{ commitments { groups(keys: [TARGET]) { edges { cursor } } } }");
        var cursor = other
            .Data.GetProperty("commitments")
            .GetProperty("groups")
            .GetProperty("edges")[0]
            .GetProperty("cursor")
            .GetString();
        var answer = await AskAsync(
            $"{{ commitments {{ groups({arguments.Replace("#", cursor, StringComparison.Ordinal)}) {{ nodes {{ count }} }} }} }}"
        );

        var error = Assert.Single(answer.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_would_be_too_much_below_many_rows_is_not_below_few()
    {
        const string Groups =
            "commitments { groups(keys: [REPORT, COUNTRY], includeEmpty: true, first: 1) { nodes { count } } }";
        var many = await AskAsync($"{{ countries(first: 54) {{ nodes {{ {Groups} }} }} }}");
        var one = await AskAsync($"{{ countries(first: 1) {{ nodes {{ {Groups} }} }} }}");

        Assert.NotEmpty(many.Errors);
        Assert.All(many.Errors, error => Assert.Equal(ErrorCodes.TooManyGroups, error.Code));
        Assert.Contains("below each of 54 rows", many.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("at most 100000", many.Errors[0].Message, StringComparison.Ordinal);
        Assert.Empty(one.Errors);
    }

    private async Task<List<JsonElement>> GroupsAsync(string list)
    {
        var answer = await AskAsync($"{{ {list} }}");
        Assert.True(answer.Errors.Count == 0, answer.Json);
        var groups = answer.Data.GetProperty("commitments").GetProperty("groups");
        List<JsonElement> nodes = [.. groups.GetProperty("nodes").EnumerateArray()];
        Assert.Equal(nodes.Count, groups.GetProperty("totalCount").GetInt32());
        return nodes;
    }

    /// <summary>A group but for the rows ahead of it, whose number depends on nothing else than the counts.</summary>
    private static string Without(JsonElement group)
    {
        var text = group.GetRawText();
        var from = text.IndexOf("\"count\":", StringComparison.Ordinal);
        var share = text.IndexOf("\"share\":", StringComparison.Ordinal);
        var running = text.IndexOf("\"runningCount\":", StringComparison.Ordinal);
        var recent = text.IndexOf("\"recent\":", StringComparison.Ordinal);
        return text[..from] + text[share..running] + text[recent..];
    }

    private static IEnumerable<string> Leaves(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(property => Leaves(property.Value))
            : [element.ToString()];
}
