using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Caching;

public sealed class PlanReuseOnSqlite() : PlanReuseSpecification(DatabaseProviderKind.Sqlite);

public sealed class PlanReuseOnPostgreSql() : PlanReuseSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A plan that is kept serves other values and is not used where they ask for another one.</summary>
public abstract class PlanReuseSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    public static TheoryData<string, string[]> Questions => new()
    {
        { "query Q($code: CountryCode!) { country(code: $code) { name region } }", ["{\"code\":\"SE\"}", "{\"code\":\"DE\"}", "{\"code\":\"ZZ\"}"] },
        {
            "query Q($id: ID!) { node(id: $id) { id __typename ... on Country { name } ... on Report { title } } }",
            ["{\"id\":\"Q291bnRyeTpTRQ\"}", "{\"id\":\"Q291bnRyeTpERQ\"}", "{\"id\":\"nonsense\"}", "{\"id\":\"UmVwb3J0Om5vbmU\"}", "{\"id\":\"Q291bnRyeTpGUg\"}"]
        },
        {
            "query Q($where: CountryFilterInput) { countries(first: 5, where: $where) { totalCount nodes { code } pageInfo { endCursor } } }",
            [
                "{}", "{\"where\":null}", "{\"where\":{}}",
                "{\"where\":{\"name\":{\"startsWith\":\"S\"}}}", "{\"where\":{\"name\":{\"startsWith\":\"A\"}}}", "{\"where\":{\"name\":{\"startsWith\":\"\"}}}",
                "{\"where\":{\"region\":{\"eq\":\"Southern Europe\"},\"name\":{\"lt\":\"G\"}}}", "{\"where\":{\"name\":{\"lt\":\"C\"},\"region\":{\"eq\":\"Western Africa\"}}}",
                "{\"where\":{\"code\":{\"in\":[\"SE\",\"DE\"]}}}", "{\"where\":{\"code\":{\"in\":[\"FR\"]}}}", "{\"where\":{\"code\":{\"in\":[]}}}",
                "{\"where\":{\"region\":{\"in\":[\"Western Africa\",null]}}}", "{\"where\":{\"region\":{\"in\":[\"Western Africa\"]}}}", "{\"where\":{\"region\":{\"eq\":null}}}",
                "{\"where\":{\"isEuMember2014\":{\"eq\":true}}}", "{\"where\":{\"isEuMember2014\":{\"eq\":false}}}",
                "{\"where\":{\"reports\":{\"count\":{\"gt\":2}}}}", "{\"where\":{\"reports\":{\"count\":{\"gt\":0}}}}",
                "{\"where\":{\"name\":{\"eqIgnoreCase\":\"SWEDEN\"}}}", "{\"where\":{\"name\":{\"eqIgnoreCase\":\"germany\"}}}",
                "{\"where\":{\"or\":[{\"code\":{\"eq\":\"SE\"}},{\"code\":{\"eq\":\"DE\"}}]}}", "{\"where\":{\"or\":[{\"code\":{\"eq\":\"FR\"}}]}}", "{\"where\":{\"or\":[]}}",
            ]
        },
        {
            "query Q($n: Int) { commitments(first: 3, where: { report: { commitments: { count: { lt: $n } } } }) { totalCount } }",
            ["{\"n\":1}", "{\"n\":4}", "{\"n\":-1}"]
        },
        {
            "query Q($first: Int, $last: Int, $order: [CountrySortInput!], $keys: Boolean!) { countries(first: $first, last: $last, order: $order) { nodes { name code @include(if: $keys) } pageInfo { hasNextPage hasPreviousPage startCursor } } }",
            [
                "{\"first\":2,\"keys\":true}", "{\"first\":3,\"keys\":false}", "{\"last\":2,\"keys\":true}", "{\"first\":0,\"keys\":true}", "{\"keys\":false}",
                "{\"first\":2,\"keys\":true,\"order\":[{\"name\":\"DESC\"}]}", "{\"first\":2,\"keys\":true,\"order\":[{\"region\":\"ASC\"},{\"name\":\"DESC\"}]}",
                "{\"first\":1000,\"keys\":true}", "{\"first\":1,\"last\":1,\"keys\":true}",
            ]
        },
        {
            "query Q($keys: [CommitmentGroupKey!]!, $having: CommitmentGroupFilterInput, $n: Int) { commitments { groupBy(keys: $keys, having: $having, first: $n) { count } } }",
            [
                "{\"keys\":[\"YEAR\"]}", "{\"keys\":[\"TARGET\"]}", "{\"keys\":[\"YEAR\",\"TARGET\"],\"n\":2}", "{\"keys\":[\"YEAR\",\"TARGET\"],\"n\":3}",
                "{\"keys\":[\"YEAR\"],\"having\":{\"count\":{\"gt\":50}}}", "{\"keys\":[\"YEAR\"],\"having\":{\"count\":{\"gt\":5}}}", "{\"keys\":[]}",
            ]
        },
        {
            "query Q($text: String!, $n: Int) { search(text: $text, first: $n) { totalCount nodes { title } } }",
            ["{\"text\":\"victim\",\"n\":2}", "{\"text\":\"police\",\"n\":2}", "{\"text\":\"police\",\"n\":1}", "{\"text\":\"!\"}"]
        },
    };

    [SkippableTheory]
    [MemberData(nameof(Questions))]
    public async Task Every_request_is_answered_as_if_it_were_the_first(string query, string[] variables)
    {
        var forgetful = new GraphHarness(Database, new GraphSettings { Cache = new CacheLimits(Plans: 0) });

        // Twice, so that each request meets the plans of all others.
        foreach (var values in variables.Concat(variables).Select(text => JsonDocument.Parse(text).RootElement))
        {
            var expected = await forgetful.AskAsync(query, values);
            var answer = await AskAsync(query, values);

            Assert.Equal(expected.Json, answer.Json);
            Assert.Equal(expected.Statements, answer.Statements);
        }
    }

    [SkippableFact]
    public async Task A_cursor_goes_on_where_the_values_are_the_same_and_nowhere_else()
    {
        const string Query = "query Q($where: CountryFilterInput, $after: String) { countries(first: 2, after: $after, where: $where) { nodes { code } pageInfo { endCursor } } }";
        object Where(string region) => new { region = new { eq = region } };
        async Task<GraphAnswer> PageAsync(string region, string? after) => await AskAsync(Query, new { where = Where(region), after });

        var first = await PageAsync("Southern Europe", null);
        var cursor = first.Data.GetProperty("countries").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await PageAsync("Southern Europe", cursor);
        var other = await PageAsync("Western Africa", cursor);

        Assert.Empty(second.Errors);
        Assert.NotEqual(first.Data.GetRawText(), second.Data.GetRawText());
        Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single(other.Errors).Code);
    }

    [SkippableFact]
    public async Task A_value_that_no_plan_may_see_is_refused_beside_a_plan_that_is_kept()
    {
        const string Query = "query Q($name: String, $values: [String]) { countries(where: { or: [{ name: { eq: $name } }, { name: { in: $values } }] }) { totalCount } }";
        Assert.Empty((await AskAsync(Query, new { name = "Sweden", values = new[] { "France" } })).Errors);

        var nul = await AskAsync(Query, new { name = "a\0", values = new[] { "France" } });
        var many = await AskAsync(Query, new { name = "Sweden", values = Enumerable.Range(0, 501).Select(number => $"{number}") });

        Assert.Equal(ErrorCodes.Validation, Assert.Single(nul.Errors).Code);
        Assert.Equal(ErrorCodes.FilterLimit, Assert.Single(many.Errors).Code);
    }

    [SkippableFact]
    public async Task More_questions_than_plans_are_kept_are_all_answered()
    {
        var harness = new GraphHarness(Database, new GraphSettings { Cache = new CacheLimits(Plans: 3) });
        for (var round = 0; round < 2; round++)
        {
            for (var number = 1; number <= 20; number++)
            {
                var answer = await harness.AskAsync($"{{ countries(first: {number}) {{ nodes {{ code }} }} }}");
                Assert.Equal(number, answer.Data.GetProperty("countries").GetProperty("nodes").GetArrayLength());
            }
        }
    }
}
