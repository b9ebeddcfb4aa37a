using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Caching;

public sealed class PlanReuseOnSqlite() : PlanReuseSpecification(DatabaseProviderKind.Sqlite);

public sealed class PlanReuseOnPostgreSql() : PlanReuseSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A plan that is kept serves other values and is not used where they ask for another one.</summary>
public abstract class PlanReuseSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    public static TheoryData<string, string[]> Questions =>
        new()
        {
            {
                "query Q($code: CountryCode!) { country(code: $code) { name region } }",
                ["{\"code\":\"SE\"}", "{\"code\":\"DE\"}", "{\"code\":\"ZZ\"}"]
            },
            {
                "query Q($id: ID!) { node(id: $id) { id __typename ... on Country { name } ... on Report { title } } }",
                [
                    "{\"id\":\"Q291bnRyeTpTRQ\"}",
                    "{\"id\":\"Q291bnRyeTpERQ\"}",
                    "{\"id\":\"nonsense\"}",
                    "{\"id\":\"UmVwb3J0Om5vbmU\"}",
                    "{\"id\":\"Q291bnRyeTpGUg\"}",
                ]
            },
            {
                "query Q($where: CountryFilterInput) { countries(first: 5, where: $where) { totalCount nodes { code } pageInfo { endCursor } } }",
                [
                    "{}",
                    "{\"where\":null}",
                    "{\"where\":{}}",
                    "{\"where\":{\"name\":{\"startsWith\":\"S\"}}}",
                    "{\"where\":{\"name\":{\"startsWith\":\"A\"}}}",
                    "{\"where\":{\"name\":{\"startsWith\":\"\"}}}",
                    "{\"where\":{\"region\":{\"eq\":\"Southern Europe\"},\"name\":{\"lt\":\"G\"}}}",
                    "{\"where\":{\"name\":{\"lt\":\"C\"},\"region\":{\"eq\":\"Western Africa\"}}}",
                    "{\"where\":{\"code\":{\"in\":[\"SE\",\"DE\"]}}}",
                    "{\"where\":{\"code\":{\"in\":[\"FR\"]}}}",
                    "{\"where\":{\"code\":{\"in\":[]}}}",
                    "{\"where\":{\"region\":{\"in\":[\"Western Africa\",null]}}}",
                    "{\"where\":{\"region\":{\"in\":[\"Western Africa\"]}}}",
                    "{\"where\":{\"region\":{\"eq\":null}}}",
                    "{\"where\":{\"isEuMember2014\":{\"eq\":true}}}",
                    "{\"where\":{\"isEuMember2014\":{\"eq\":false}}}",
                    "{\"where\":{\"reports\":{\"count\":{\"gt\":2}}}}",
                    "{\"where\":{\"reports\":{\"count\":{\"gt\":0}}}}",
                    "{\"where\":{\"name\":{\"eqIgnoreCase\":\"SWEDEN\"}}}",
                    "{\"where\":{\"name\":{\"eqIgnoreCase\":\"germany\"}}}",
                    "{\"where\":{\"or\":[{\"code\":{\"eq\":\"SE\"}},{\"code\":{\"eq\":\"DE\"}}]}}",
                    "{\"where\":{\"or\":[{\"code\":{\"eq\":\"FR\"}}]}}",
                    "{\"where\":{\"or\":[]}}",
                ]
            },
            {
                "query Q($n: Int) { commitments(first: 3, where: { report: { commitments: { count: { lt: $n } } } }) { totalCount } }",
                ["{\"n\":1}", "{\"n\":4}", "{\"n\":-1}"]
            },
            {
                "query Q($first: Int, $last: Int, $order: [CountrySortInput!], $keys: Boolean!) { countries(first: $first, last: $last, order: $order) { nodes { name code @include(if: $keys) } pageInfo { hasNextPage hasPreviousPage startCursor } } }",
                [
                    "{\"first\":2,\"keys\":true}",
                    "{\"first\":3,\"keys\":false}",
                    "{\"last\":2,\"keys\":true}",
                    "{\"first\":0,\"keys\":true}",
                    "{\"keys\":false}",
                    "{\"first\":2,\"keys\":true,\"order\":[{\"name\":\"DESC\"}]}",
                    "{\"first\":2,\"keys\":true,\"order\":[{\"region\":\"ASC\"},{\"name\":\"DESC\"}]}",
                    "{\"first\":1000,\"keys\":true}",
                    "{\"first\":1,\"last\":1,\"keys\":true}",
                ]
            },
            {
                "query Q($keys: [CommitmentGroupKey!]!, $having: CommitmentGroupFilterInput, $n: Int) { commitments { groupBy(keys: $keys, having: $having, first: $n) { count } } }",
                [
                    "{\"keys\":[\"YEAR\"]}",
                    "{\"keys\":[\"TARGET\"]}",
                    "{\"keys\":[\"YEAR\",\"TARGET\"],\"n\":2}",
                    "{\"keys\":[\"YEAR\",\"TARGET\"],\"n\":3}",
                    "{\"keys\":[\"YEAR\"],\"having\":{\"count\":{\"gt\":50}}}",
                    "{\"keys\":[\"YEAR\"],\"having\":{\"count\":{\"gt\":5}}}",
                    "{\"keys\":[]}",
                ]
            },
            {
                "query Q($text: String!, $n: Int) { search(text: $text, first: $n) { totalCount nodes { title } } }",
                [
                    "{\"text\":\"victim\",\"n\":2}",
                    "{\"text\":\"police\",\"n\":2}",
                    "{\"text\":\"police\",\"n\":1}",
                    "{\"text\":\"!\"}",
                ]
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

    [SkippableTheory]
    [InlineData(
        "query Q($code: CountryCode!) { country(code: $code) { name } }",
        """{"code":"SE"}""",
        """{"code":"Sweden"}"""
    )]
    [InlineData(
        "query Q($code: CountryCode!) { country(code: $code) { name } }",
        """{"code":"SE"}""",
        """{"code":null}"""
    )]
    [InlineData("query Q($code: CountryCode!) { country(code: $code) { name } }", """{"code":"SE"}""", "{}")]
    [InlineData(
        "query Q($n: Int, $m: Int) { a: countries(first: $n) { totalCount } b: countries(first: $m) { totalCount } }",
        """{"n":1}""",
        """{"n":"one","m":1.5}"""
    )]
    [InlineData(
        "query Q($b: Boolean = true) { countries { totalCount @include(if: $b) pageInfo { endCursor } } }",
        """{"b":true}""",
        """{"b":1}"""
    )]
    [InlineData(
        "query Q($where: CountryFilterInput) { countries(where: $where) { totalCount } }",
        """{"where":{"code":{"eq":"SE"}}}""",
        """{"where":{"code":{"like":"S"}}}"""
    )]
    [InlineData(
        "query Q($code: CountryCodeOperationFilterInput = { eq: \"SE\" }) { countries(where: { code: $code }) { totalCount } }",
        "{}",
        """{"code":{"in":["SE",3]}}"""
    )]
    [InlineData("query Q($id: ID! = \"Q291bnRyeTpTRQ\") { node(id: $id) { id } }", "{}", """{"id":null}""")]
    public async Task A_wrong_value_is_refused_in_the_same_words_when_the_document_is_kept(
        string query,
        string right,
        string wrong
    )
    {
        var (good, bad) = (JsonDocument.Parse(right).RootElement, JsonDocument.Parse(wrong).RootElement);
        var forgetful = new GraphHarness(Database, new GraphSettings { Cache = new CacheLimits(Plans: 0) });
        var expected = await forgetful.AskAsync(query, bad);

        await AskAsync(query, good);
        var answer = await AskAsync(query, bad);
        var after = await AskAsync(query, good);

        Assert.NotEmpty(expected.Errors);
        Assert.Equal(expected.Json, answer.Json);
        Assert.Empty(after.Errors);
    }

    [SkippableFact]
    public async Task Requests_with_one_operation_that_overlap_keep_their_own_values()
    {
        const string Query =
            "query Q($code: CountryCode!, $named: Boolean!) { country(code: $code) { code name @include(if: $named) } }";
        string[] codes = ["SE", "DE", "FR", "ES", "IT", "PL", "NL", "BE"];

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 400)
                .Select(async index =>
                {
                    await Task.Yield();
                    var answer = await AskAsync(
                        Query,
                        new { code = codes[index % codes.Length], named = index % 2 == 0 }
                    );
                    return (Index: index, Country: answer.Data.GetProperty("country"));
                })
        );

        Assert.All(
            answers,
            answer =>
            {
                Assert.Equal(codes[answer.Index % codes.Length], answer.Country.GetProperty("code").GetString());
                Assert.Equal(answer.Index % 2 == 0, answer.Country.TryGetProperty("name", out _));
            }
        );
    }

    [SkippableTheory]
    [InlineData("@skip(if: true)", false)]
    [InlineData("@skip(if: false)", true)]
    [InlineData("@include(if: false)", false)]
    [InlineData("@include(if: true) @skip(if: true)", false)]
    public async Task A_condition_without_a_variable_holds_for_every_request(string condition, bool isThere)
    {
        for (var request = 0; request < 2; request++)
        {
            var answer = await AskAsync(
                $"query Q($code: CountryCode!) {{ country(code: $code) {{ code ... {condition} {{ name }} }} }}",
                new { code = "SE" }
            );

            Assert.Equal(isThere, answer.Data.GetProperty("country").TryGetProperty("name", out _));
        }
    }

    [SkippableFact]
    public async Task A_cursor_goes_on_where_the_values_are_the_same_and_nowhere_else()
    {
        const string Query =
            "query Q($where: CountryFilterInput, $after: String) { countries(first: 2, after: $after, where: $where) { nodes { code } pageInfo { endCursor } } }";
        object Where(string region) => new { region = new { eq = region } };
        async Task<GraphAnswer> PageAsync(string region, string? after) =>
            await AskAsync(Query, new { where = Where(region), after });

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
        const string Query =
            "query Q($name: String, $values: [String]) { countries(where: { or: [{ name: { eq: $name } }, { name: { in: $values } }] }) { totalCount } }";
        Assert.Empty((await AskAsync(Query, new { name = "Sweden", values = new[] { "France" } })).Errors);

        var nul = await AskAsync(Query, new { name = "a\0", values = new[] { "France" } });
        var many = await AskAsync(
            Query,
            new { name = "Sweden", values = Enumerable.Range(0, 501).Select(number => $"{number}") }
        );

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
