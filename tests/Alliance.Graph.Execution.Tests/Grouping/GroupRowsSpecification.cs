using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Grouping;

public sealed class GroupRowsOnSqlite() : GroupRowsSpecification(DatabaseProviderKind.Sqlite);

public sealed class GroupRowsOnPostgreSql() : GroupRowsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The first rows of each group, and what is summed up over groups.</summary>
public abstract class GroupRowsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData(
        "keys: [YEAR], first: 12",
        "year",
        "year: {{ eq: {0} }}",
        "first: 3, order: [{ country: { name: DESC } }]"
    )]
    [InlineData(
        "keys: [COUNTRY_REGION], order: [{ count: DESC }], first: 4",
        "countryRegion",
        "country: {{ region: {{ eq: {0} }} }}",
        "first: 5, order: [{ year: ASC }, { goal: { key: DESC } }]"
    )]
    [InlineData(
        "keys: [COUNTRY_REGION], last: 2",
        "countryRegion",
        "country: {{ region: {{ eq: {0} }} }}",
        "first: 2, where: { kind: { eq: COMMITMENT } }"
    )]
    [InlineData(
        "keys: [TARGET_TITLE, YEAR], having: { count: { gte: 5 } }, first: 12",
        "targetTitle year",
        "target: {{ title: {{ eq: {0} }} }}, year: {{ eq: {1} }}",
        "first: 2, order: [{ country: { commitments: { count: DESC } } }, { report: { country: { name: DESC } } }]"
    )]
    [InlineData(
        "keys: [GOAL_TITLE, KIND], order: [{ key: { goalTitle: DESC } }], first: 12",
        "goalTitle kind",
        "goal: {{ title: {{ eq: {0} }} }}, kind: {{ eq: {1} }}",
        "first: 4, order: [{ key: DESC }]"
    )]
    public async Task They_are_those_of_the_list_of_the_group(string arguments, string key, string where, string page)
    {
        const string Fields = "key title year country { code region } target { key title }";
        var groups = Groups(
                await AskAsync(
                    $"{{ commitments {{ groups({arguments}) {{ nodes {{ key {{ {key} }} count nodes({page}) {{ {Fields} }} }} }} }} }}"
                ),
                "commitments"
            )
            .Where(group =>
                group.GetProperty("key").EnumerateObject().All(value => value.Value.ValueKind != JsonValueKind.Null)
            )
            .ToList();
        var own = page.IndexOf("where: {", StringComparison.Ordinal) is >= 0 and var at
            ? $", and: [{page[(at + "where: ".Length)..]}]"
            : "";
        var rest = own.Length > 0 ? page[..page.IndexOf(", where", StringComparison.Ordinal)] : page;
        var lists = groups.Select(
            (group, index) =>
                $"g{index}: commitments(where: {{ {string.Format(null, where, [.. group.GetProperty("key").EnumerateObject().Select(Literal)])}{own} }}, {rest}) {{ nodes {{ {Fields} }} }}"
        );
        var alone = await AskAsync($"{{ {string.Join(' ', lists)} }}");

        Assert.True(alone.Errors.Count == 0, alone.Json);
        Assert.NotEmpty(groups);
        Assert.Equal(
            alone.Data.EnumerateObject().Select(list => list.Value.GetProperty("nodes").GetRawText()),
            groups.Select(group => group.GetProperty("nodes").GetRawText())
        );

        static string Literal(JsonProperty value) =>
            value.Name == "kind" ? value.Value.GetString()! : value.Value.GetRawText();
    }

    [SkippableFact]
    public async Task Rows_without_a_key_are_the_rows_of_a_group_too()
    {
        var groups = Groups(
            await AskAsync(
                "{ commitments { groups(keys: [GOAL, DUE_ON_YEAR], first: 300) { nodes { key { goal { key } dueOnYear } count nodes(first: 100) { goal { key } dueOn } } } } }"
            ),
            "commitments"
        );

        var without = groups
            .Where(group => group.GetProperty("key").GetProperty("goal").ValueKind == JsonValueKind.Null)
            .ToList();
        Assert.NotEmpty(without);
        Assert.All(
            groups,
            group =>
            {
                Assert.Equal(
                    Math.Min(100, group.GetProperty("count").GetInt32()),
                    group.GetProperty("nodes").GetArrayLength()
                );
                Assert.All(
                    group.GetProperty("nodes").EnumerateArray(),
                    row =>
                    {
                        Assert.Equal(
                            group.GetProperty("key").GetProperty("goal").GetRawText(),
                            row.GetProperty("goal").GetRawText()
                        );
                        Assert.Equal(
                            group.GetProperty("key").GetProperty("dueOnYear").GetRawText(),
                            row.GetProperty("dueOn") is { ValueKind: JsonValueKind.String } date
                                ? date.GetString()![..4]
                                : "null"
                        );
                    }
                );
            }
        );
    }

    [SkippableTheory]
    [InlineData("first: 2")]
    [InlineData("last: 2")]
    public async Task Groups_below_rows_have_theirs_in_one_statement_for_all(string page)
    {
        const string Fields =
            "key { target { key } } count nodes(first: 2, order: [{ year: DESC }]) { key year target { key } country { code } progress { totalCount nodes { key } } }";
        var answer = await AskAsync(
            $"{{ countries(first: 54) {{ nodes {{ code commitments {{ groups(keys: [TARGET], order: [{{ count: DESC }}], {page}) {{ nodes {{ {Fields} }} }} }} }} }} }}"
        );
        Assert.True(answer.Errors.Count == 0, answer.Json);

        // The countries, a page of groups for each, rows of each group, and the progress of these with its number.
        Assert.Equal(5, answer.Statements.Count);
        var countries = answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(
            countries,
            country =>
                country.GetProperty("commitments").GetProperty("groups").GetProperty("nodes").GetArrayLength() == 2
        );
        foreach (var country in countries.Where((_, index) => index % 13 == 0))
        {
            var code = country.GetProperty("code").GetString();
            var alone = await AskAsync(
                $"{{ commitments(where: {{ country: {{ code: {{ eq: \"{code}\" }} }} }}) {{ groups(keys: [TARGET], order: [{{ count: DESC }}], {page}) {{ nodes {{ {Fields} }} }} }} }}"
            );

            Assert.Equal(
                alone.Data.GetProperty("commitments").GetRawText(),
                country.GetProperty("commitments").GetRawText()
            );
        }
    }

    [SkippableFact]
    public async Task A_row_stands_under_each_of_its_items()
    {
        var answer = await AskAsync(
            "{ countries { groups(keys: [PARTICIPATIONS_TYPE], first: 4) { nodes { key { participationsType } count nodes(first: 100) { code participations(first: 100) { nodes { type } } } } } } }"
        );
        Assert.True(answer.Errors.Count == 0, answer.Json);

        Assert.All(
            Groups(answer, "countries"),
            group =>
            {
                Assert.Equal(group.GetProperty("count").GetInt32(), group.GetProperty("nodes").GetArrayLength());
                Assert.All(
                    group.GetProperty("nodes").EnumerateArray(),
                    row =>
                        Assert.True(
                            group.GetProperty("key").GetProperty("participationsType")
                                is { ValueKind: JsonValueKind.String } type
                                ? row.GetProperty("participations")
                                    .GetProperty("nodes")
                                    .EnumerateArray()
                                    .Any(one => one.GetProperty("type").GetString() == type.GetString())
                                : row.GetProperty("participations").GetProperty("nodes").GetArrayLength() == 0
                        )
                );
            }
        );
    }

    [SkippableFact]
    public async Task A_group_without_rows_has_none()
    {
        var groups = Groups(
            await AskAsync(
                "{ commitments(where: { year: { eq: 2009 } }) { groups(keys: [COUNTRY], includeEmpty: true, first: 100) { nodes { key { country { code } } count nodes(first: 100) { country { code } year } } } } }"
            ),
            "commitments"
        );

        Assert.Contains(groups, group => group.GetProperty("count").GetInt32() == 0);
        Assert.All(
            groups,
            group => Assert.Equal(group.GetProperty("count").GetInt32(), group.GetProperty("nodes").GetArrayLength())
        );
        Assert.All(
            groups.SelectMany(group => group.GetProperty("nodes").EnumerateArray()),
            row => Assert.Equal(2009, row.GetProperty("year").GetInt32())
        );
    }

    [SkippableFact]
    public async Task Rows_that_are_left_out_without_being_asked_are_told()
    {
        var cut = await AskAsync("{ commitments { groups(keys: [YEAR], first: 1000) { nodes { nodes { key } } } } }");
        var asked = await AskAsync(
            "{ commitments { groups(keys: [YEAR], first: 1000) { nodes { nodes(first: 1) { key } } } } }"
        );

        Assert.StartsWith(
            """[{"path":"commitments.groups.nodes.nodes","size":25,"lists":""",
            JsonDocument.Parse(cut.Json).RootElement.GetProperty("extensions").GetProperty("cut").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.False(JsonDocument.Parse(asked.Json).RootElement.TryGetProperty("extensions", out _), asked.Json);
    }

    [SkippableFact]
    public async Task Sums_run_on_from_page_to_page()
    {
        const string Arguments = "keys: [YEAR], order: [{ aggregate: { year: { avg: DESC } } }]";
        const string Fields =
            "count(where: { kind: { eq: COMMITMENT } }) runningCount(where: { kind: { eq: COMMITMENT } }) aggregate { year { sum runningSum } } some: aggregate(where: { kind: { eq: COMMITMENT } }) { year { sum runningSum } history { count { sum runningSum } } }";
        var all = Groups(
            await AskAsync($"{{ commitments {{ groups({Arguments}) {{ nodes {{ {Fields} }} }} }} }}"),
            "commitments"
        );
        var cursor = (
            await AskAsync($"{{ commitments {{ groups({Arguments}, first: 5) {{ pageInfo {{ endCursor }} }} }} }}")
        )
            .Data.GetProperty("commitments")
            .GetProperty("groups")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        var rest = Groups(
            await AskAsync(
                $"{{ commitments {{ groups({Arguments}, after: \"{cursor}\") {{ nodes {{ {Fields} }} }} }} }}"
            ),
            "commitments"
        );
        var last = Groups(
            await AskAsync($"{{ commitments {{ groups({Arguments}, last: 3) {{ nodes {{ {Fields} }} }} }} }}"),
            "commitments"
        );

        var sums = new long[4];
        Assert.All(
            all,
            group =>
            {
                var year = group.GetProperty("aggregate").GetProperty("year");
                var some = group.GetProperty("some");
                var changes = some.GetProperty("history").GetProperty("count");
                Assert.Equal(
                    sums[0] += group.GetProperty("count").GetInt64(),
                    group.GetProperty("runningCount").GetInt64()
                );
                Assert.Equal(sums[1] += year.GetProperty("sum").GetInt64(), year.GetProperty("runningSum").GetInt64());
                Assert.Equal(
                    sums[2] += some.GetProperty("year").GetProperty("sum").GetInt64(),
                    some.GetProperty("year").GetProperty("runningSum").GetInt64()
                );
                Assert.Equal(
                    sums[3] += changes.GetProperty("sum").GetInt64(),
                    changes.GetProperty("runningSum").GetInt64()
                );
            }
        );
        Assert.All(sums, sum => Assert.True(sum > 0));
        Assert.Equal(all[5..].Select(group => group.GetRawText()), rest.Select(group => group.GetRawText()));
        Assert.Equal(all[^3..].Select(group => group.GetRawText()), last.Select(group => group.GetRawText()));
    }

    [SkippableTheory]
    [InlineData("groups(keys: [YEAR]) { nodes { nodes(first: 101) { key } } }", ErrorCodes.InvalidPage)]
    [InlineData("groups(keys: [YEAR]) { nodes { nodes(first: -1) { key } } }", ErrorCodes.InvalidPage)]
    [InlineData("groups(keys: [YEAR]) { nodes { nodes(first: 1, order: [{}]) { key } } }", ErrorCodes.InvalidOrder)]
    [InlineData(
        "groups(keys: [YEAR]) { nodes { nodes(first: 1, where: { year: null }) { key } } }",
        ErrorCodes.FilterNull
    )]
    [InlineData("groupBy(keys: [YEAR]) { nodes(first: 1) { key } }", ErrorCodes.InvalidGroup)]
    [InlineData(
        "groups(keys: [YEAR], first: 1000) { nodes { nodes(first: 100) { key title } } }",
        ErrorCodes.CostLimit
    )]
    [InlineData("groupBy(keys: [YEAR]) { aggregate { year { runningSum } } }", ErrorCodes.InvalidGroup)]
    [InlineData("aggregate { year { runningSum } }", ErrorCodes.InvalidGroup)]
    public async Task What_cannot_be_asked_is_refused(string field, string code)
    {
        var answer = await AskAsync($"{{ commitments {{ {field} }} }}");

        Assert.Equal(code, Assert.Single(answer.Errors).Code);
    }

    private static JsonElement[] Groups(GraphAnswer answer, string list)
    {
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return [.. answer.Data.GetProperty(list).GetProperty("groups").GetProperty("nodes").EnumerateArray()];
    }
}
