using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Grouping;

public sealed class GroupListOnSqlite() : GroupListSpecification(DatabaseProviderKind.Sqlite);

public sealed class GroupListOnPostgreSql() : GroupListSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Groups are a list with pages, at the root and below rows, cut by the database.</summary>
public abstract class GroupListSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Group =
        "key { country { code } year } count aggregate { year { min avg } country { distinctCount } }";

    [SkippableTheory]
    [InlineData("keys: [TARGET]", "key { target { title } } count")]
    [InlineData("keys: [COUNTRY, YEAR]", Group)]
    [InlineData("keys: [COUNTRY, YEAR], order: [{ count: DESC }]", Group)]
    [InlineData(
        "keys: [COUNTRY, YEAR], order: [{ aggregate: { year: { avg: DESC } } }, { key: { country: DESC } }]",
        Group
    )]
    [InlineData("keys: [COUNTRY, YEAR], having: { count: { gte: 2 } }, order: [{ key: { year: ASC } }]", Group)]
    public async Task They_are_those_of_the_list_that_had_no_pages(string arguments, string fields)
    {
        var list = await NodesAsync(
            $"{{ commitments {{ groups({arguments}, first: 1000) {{ nodes {{ {fields} }} }} }} }}"
        );
        var old = await AskAsync($"{{ commitments {{ groupBy({arguments}, first: 1000) {{ {fields} }} }} }}");

        Assert.Equal(
            old.Data.GetProperty("commitments")
                .GetProperty("groupBy")
                .EnumerateArray()
                .Select(group => group.GetRawText()),
            list
        );
    }

    [SkippableTheory]
    [InlineData("keys: [COUNTRY, YEAR]", 50)]
    [InlineData("keys: [COUNTRY, YEAR], order: [{ count: DESC }]", 70)]
    [InlineData("keys: [COUNTRY, YEAR], order: [{ aggregate: { year: { avg: DESC } } }]", 70)]
    [InlineData("keys: [YEAR, TARGET], order: [{ key: { year: DESC } }], having: { count: { lte: 20 } }", 7)]
    [InlineData("keys: [STATUS, DUE_ON_YEAR], order: [{ key: { dueOnYear: DESC } }]", 2)]
    public async Task Walking_forwards_and_backwards_meets_each_group_once(string arguments, int size)
    {
        var all = await NodesAsync(
            $"{{ commitments {{ groups({arguments}, first: 1000) {{ nodes {{ count }} edges {{ node {{ key {{ __typename }} }} }} }} }} }}"
        );
        var cursors = await CursorsAsync($"{arguments}, first: 1000");
        var forwards = new List<string>();
        for (string? after = null; ; )
        {
            var page = await PageAsync($"{arguments}, first: {size}{(after is null ? "" : $", after: \"{after}\"")}");
            forwards.AddRange(Cursors(page));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            Assert.Equal(all.Count, page.GetProperty("totalCount").GetInt32());
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }
        }

        var backwards = new List<string>();
        for (string? before = null; ; )
        {
            var page = await PageAsync($"{arguments}, last: {size}{(before is null ? "" : $", before: \"{before}\"")}");
            backwards.InsertRange(0, Cursors(page));
            before = page.GetProperty("pageInfo").GetProperty("startCursor").GetString();
            if (!page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean())
            {
                break;
            }
        }

        Assert.Equal(all.Count, cursors.Count);
        Assert.Equal(cursors, forwards);
        Assert.Equal(cursors, backwards);
    }

    [SkippableTheory]
    [InlineData("first: 2")]
    [InlineData("last: 2")]
    [InlineData("first: 2", "after: \"{0}\"")]
    public async Task Below_rows_each_parent_has_a_page_of_its_own_in_one_statement(string page, string? end = null)
    {
        const string Arguments = "keys: [TARGET, YEAR], order: [{ count: DESC }]";
        var cursor = (
            await AskAsync(
                $"{{ country(code: \"SE\") {{ commitments {{ groups({Arguments}) {{ edges {{ cursor }} }} }} }} }}"
            )
        )
            .Data.GetProperty("country")
            .GetProperty("commitments")
            .GetProperty("groups")
            .GetProperty("edges")[1]
            .GetProperty("cursor")
            .GetString();
        var arguments = $"{Arguments}, {page}{(end is null ? "" : $", {string.Format(null, end, cursor)}")}";
        var answer = await AskAsync(
            $"{{ countries(first: 54) {{ nodes {{ code commitments {{ groups({arguments}) {{ totalCount nodes {{ key {{ year target {{ key }} }} count runningCount }} pageInfo {{ hasNextPage hasPreviousPage }} }} }} }} }} }}"
        );
        Assert.True(answer.Errors.Count == 0, answer.Json);

        // The countries, a page of groups for each, and how many each has.
        Assert.Equal(3, answer.Statements.Count);
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
                $"{{ commitments(where: {{ country: {{ code: {{ eq: \"{code}\" }} }} }}) {{ groups({Arguments}, first: 1000) {{ totalCount nodes {{ key {{ year target {{ key }} }} count runningCount }} }} }} }}"
            );
            var all = alone.Data.GetProperty("commitments").GetProperty("groups");
            var shown = country.GetProperty("commitments").GetProperty("groups");
            List<string> groups = [.. all.GetProperty("nodes").EnumerateArray().Select(group => group.GetRawText())];
            List<string> expected =
            [
                .. shown.GetProperty("nodes").EnumerateArray().Select(group => group.GetRawText()),
            ];

            Assert.Equal(all.GetProperty("totalCount").GetInt32(), shown.GetProperty("totalCount").GetInt32());
            Assert.True(
                string.Concat(groups).Contains(string.Concat(expected), StringComparison.Ordinal),
                country.GetRawText()
            );
            Assert.True(end is not null || expected.Count == Math.Min(2, groups.Count), country.GetRawText());
            Assert.True(
                end is not null || expected.SequenceEqual(page == "first: 2" ? groups.Take(2) : groups.TakeLast(2)),
                country.GetRawText()
            );
        }
    }

    [SkippableFact]
    public async Task Relative_cursors_lead_to_other_pages()
    {
        var first = await PageAsync("keys: [COUNTRY, YEAR], first: 20", "forwardCursors { page cursor }");
        var third = first.GetProperty("pageInfo").GetProperty("forwardCursors")[1];
        var page = await PageAsync(
            $"keys: [COUNTRY, YEAR], first: 20, after: \"{third.GetProperty("cursor").GetString()}\"",
            "backwardCursors { page cursor }"
        );

        Assert.Equal(3, third.GetProperty("page").GetInt32());
        Assert.Equal((await CursorsAsync("keys: [COUNTRY, YEAR], first: 60"))[40..], Cursors(page));
        Assert.Equal(2, page.GetProperty("pageInfo").GetProperty("backwardCursors").GetArrayLength());
        var second = page.GetProperty("pageInfo").GetProperty("backwardCursors")[0].GetProperty("cursor").GetString();
        Assert.Equal(
            (await CursorsAsync("keys: [COUNTRY, YEAR], first: 40"))[20..],
            Cursors(await PageAsync($"keys: [COUNTRY, YEAR], last: 20, before: \"{second}\""))
        );
    }

    [SkippableFact]
    public async Task Running_counts_go_on_from_page_to_page()
    {
        const string Arguments = "keys: [YEAR], order: [{ key: { year: ASC } }]";
        var all = await GroupsAsync(
            $"{{ commitments {{ groups({Arguments}) {{ nodes {{ count runningCount }} }} }} }}"
        );
        var cursors = await CursorsAsync(Arguments);
        var rest = await GroupsAsync(
            $"{{ commitments {{ groups({Arguments}, after: \"{cursors[4]}\") {{ nodes {{ count runningCount }} }} }} }}"
        );
        var last = await GroupsAsync(
            $"{{ commitments {{ groups({Arguments}, last: 3) {{ nodes {{ count runningCount }} }} }} }}"
        );

        var sum = 0;
        Assert.All(
            all,
            group =>
                Assert.Equal(sum += group.GetProperty("count").GetInt32(), group.GetProperty("runningCount").GetInt32())
        );
        Assert.Equal(all[5..].Select(group => group.GetRawText()), rest.Select(group => group.GetRawText()));
        Assert.Equal(all[^3..].Select(group => group.GetRawText()), last.Select(group => group.GetRawText()));
    }

    [SkippableFact]
    public async Task A_share_is_of_the_whole_list_whatever_is_left_out()
    {
        var root = await AskAsync(
            "{ commitments { totalCount groups(keys: [TARGET], having: { count: { gte: 50 } }, last: 2) { nodes { count share } } } }"
        );
        var nested = await AskAsync(
            "{ countries(first: 54) { nodes { commitments { totalCount groups(keys: [TARGET], first: 2) { nodes { count share } } } } } }"
        );
        Assert.True(root.Errors.Count + nested.Errors.Count == 0, root.Json + nested.Json);

        JsonElement[] lists =
        [
            root.Data.GetProperty("commitments"),
            .. nested
                .Data.GetProperty("countries")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(country => country.GetProperty("commitments")),
        ];
        var groups = lists
            .SelectMany(list =>
                list.GetProperty("groups")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(group => (Total: list.GetProperty("totalCount").GetInt32(), Group: group))
            )
            .ToList();
        Assert.True(groups.Count > 60);
        Assert.All(
            groups,
            group =>
                Assert.Equal(
                    group.Group.GetProperty("count").GetInt32() / (double)group.Total,
                    group.Group.GetProperty("share").GetDouble()
                )
        );
    }

    [SkippableTheory]
    [InlineData("reports { groups(keys: [COUNTRY_REGION, DOCUMENT], first: 3)", "countryRegion document { key }")]
    [InlineData(
        "commitments { groups(keys: [REPORT_COUNTRY, REPORT_COUNTRY_REGION, GOAL_TARGET_TITLE], first: 3)",
        "reportCountry { name } reportCountryRegion goalTargetTitle"
    )]
    [InlineData("events { groups(keys: [STARTS_ON_DECADE, STARTS_ON_FIVE_YEARS])", "startsOnDecade startsOnFiveYears")]
    [InlineData(
        "countries(first: 2) { nodes { code commitments { groups(keys: [REPORT_DOCUMENT, REPORT_COUNTRY_REGION], first: 2)",
        "reportDocument { title } reportCountryRegion"
    )]
    public async Task Keys_lead_along_links(string list, string keys)
    {
        var answer = await AskAsync(
            $"{{ {list} {{ totalCount nodes {{ key {{ {keys} }} count }} }} {string.Concat(Enumerable.Repeat("}", list.Count(character => character == '{') + 1))}"
        );

        Assert.True(answer.Errors.Count == 0, answer.Json);
        Assert.DoesNotContain("\"nodes\":[]", answer.Json, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("groups(keys: [YEAR], first: 1001) { totalCount }", ErrorCodes.InvalidPage)]
    [InlineData("groups(keys: [YEAR], first: -1) { totalCount }", ErrorCodes.InvalidPage)]
    [InlineData("groups(keys: [YEAR], first: 1, last: 1) { totalCount }", ErrorCodes.InvalidPage)]
    [InlineData("groups(keys: []) { totalCount }", ErrorCodes.InvalidGroup)]
    [InlineData("groups(keys: [YEAR], order: [{ key: { country: ASC } }]) { totalCount }", ErrorCodes.InvalidGroup)]
    [InlineData("groups(keys: [YEAR]) { nodes { key { country { code } } } }", ErrorCodes.InvalidGroup)]
    [InlineData("groupBy(keys: [YEAR]) { runningCount }", ErrorCodes.InvalidGroup)]
    [InlineData("groups(keys: [YEAR], after: \"nonsense\") { totalCount }", ErrorCodes.InvalidCursor)]
    public async Task What_cannot_be_asked_is_refused(string field, string code)
    {
        var answer = await AskAsync($"{{ commitments {{ {field} }} }}");

        Assert.Equal(code, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData("commitments { groups(keys: [YEAR, TARGET], after: \"#\") { totalCount } }", ErrorCodes.CursorMismatch)]
    [InlineData(
        "commitments { groups(keys: [YEAR], order: [{ count: ASC }], after: \"#\") { totalCount } }",
        ErrorCodes.CursorMismatch
    )]
    [InlineData(
        "commitments { groups(keys: [YEAR], having: { count: { gte: 1 } }, after: \"#\") { totalCount } }",
        ErrorCodes.CursorMismatch
    )]
    [InlineData(
        "commitments(where: { year: { gte: 2010 } }) { groups(keys: [YEAR], after: \"#\") { totalCount } }",
        ErrorCodes.CursorMismatch
    )]
    [InlineData("commitments(after: \"#\") { totalCount }", ErrorCodes.CursorMismatch)]
    [InlineData(
        "commitments(order: [{ year: DESC }]) { other: groups(keys: [YEAR], having: {}, after: \"#\") { totalCount } }",
        null
    )]
    public async Task A_cursor_fits_the_groups_that_it_is_of(string query, string? code)
    {
        var cursor = (await CursorsAsync("keys: [YEAR]"))[0];
        var answer = await AskAsync($"{{ {query.Replace("#", cursor, StringComparison.Ordinal)} }}");

        Assert.Equal(code, answer.Errors.SingleOrDefault()?.Code);
    }

    [SkippableFact]
    public async Task Groups_that_are_left_out_without_being_asked_are_told()
    {
        var cut = await AskAsync("{ commitments { groups(keys: [COUNTRY, YEAR]) { nodes { count } } } }");
        var asked = await AskAsync("{ commitments { groups(keys: [COUNTRY, YEAR], first: 100) { nodes { count } } } }");

        Assert.Equal(
            """[{"path":"commitments.groups","size":100,"lists":1}]""",
            JsonDocument.Parse(cut.Json).RootElement.GetProperty("extensions").GetProperty("cut").GetRawText()
        );
        Assert.False(JsonDocument.Parse(asked.Json).RootElement.TryGetProperty("extensions", out _), asked.Json);
    }

    private async Task<IReadOnlyList<string>> NodesAsync(string query) =>
        [.. (await GroupsAsync(query)).Select(group => group.GetRawText())];

    private async Task<JsonElement[]> GroupsAsync(string query)
    {
        var answer = await AskAsync(query);
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return [.. answer.Data.GetProperty("commitments").GetProperty("groups").GetProperty("nodes").EnumerateArray()];
    }

    private async Task<List<string>> CursorsAsync(string arguments) => Cursors(await PageAsync(arguments));

    private async Task<JsonElement> PageAsync(string arguments, string pageInfo = "")
    {
        var answer = await AskAsync(
            $"{{ commitments {{ groups({arguments}) {{ totalCount edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor {pageInfo} }} }} }} }}"
        );
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return answer.Data.GetProperty("commitments").GetProperty("groups");
    }

    private static List<string> Cursors(JsonElement page) =>
        [.. page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!)];
}
