using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Errors;

public sealed class WrongInputOnSqlite() : WrongInputSpecification(DatabaseProviderKind.Sqlite);

public sealed class WrongInputOnPostgreSql() : WrongInputSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// What a caller can get wrong: each has a code, a message that says what to do, and no data if it was refused.
/// </summary>
public abstract class WrongInputSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData("{ countries { nodes { nmae } } }", ErrorCodes.Validation)]
    [InlineData("{ countries(first: \"ten\") { totalCount } }", ErrorCodes.Validation)]
    [InlineData("{ countries(first: 99999999999) { totalCount } }", ErrorCodes.Validation)]
    [InlineData("{ countries(first: -1) { totalCount } }", ErrorCodes.InvalidPage)]
    [InlineData("{ countries(last: -1) { totalCount } }", ErrorCodes.InvalidPage)]
    [InlineData("{ countries(first: 1000) { totalCount } }", ErrorCodes.InvalidPage)]
    [InlineData("{ countries { nodes { reports(last: 101) { totalCount } } } }", ErrorCodes.InvalidPage)]
    [InlineData("{ countries(first: 1, last: 1) { totalCount } }", ErrorCodes.InvalidPage)]
    [InlineData("{ countries(after: \"*\") { totalCount } }", ErrorCodes.InvalidCursor)]
    [InlineData("{ countries(after: \"\") { totalCount } }", ErrorCodes.InvalidCursor)]
    [InlineData("{ countries(before: \"bnVsbA\") { totalCount } }", ErrorCodes.InvalidCursor)]
    [InlineData("{ countries(after: \"W10\") { totalCount } }", ErrorCodes.InvalidCursor)]
    [InlineData("{ country(code: \"Sweden\") { name } }", ErrorCodes.Validation)]
    [InlineData("{ country(code: 7) { name } }", ErrorCodes.Validation)]
    [InlineData("{ country { name } }", ErrorCodes.Validation)]
    [InlineData("{ policyTarget(key: NOTHING) { title } }", ErrorCodes.Validation)]
    [InlineData("{ countries }", ErrorCodes.Validation)]
    [InlineData("{ countries { nodes { name { first } } } }", ErrorCodes.Validation)]
    [InlineData("{ countries { ...Missing } }", ErrorCodes.Validation)]
    [InlineData("{ countries { ...A } } fragment A on CountriesConnection { ...A }", ErrorCodes.Validation)]
    [InlineData("query Q($first: Int) { countries { totalCount } }", ErrorCodes.Validation)]
    [InlineData("query A { __typename } query B { __typename }", ErrorCodes.UnknownOperation)]
    [InlineData("mutation { erase }", ErrorCodes.Validation)]
    [InlineData("subscription { countries { totalCount } }", ErrorCodes.SubscriptionTransport)]
    [InlineData("{ countries(", ErrorCodes.Syntax)]
    [InlineData("{ countries\r(", ErrorCodes.Syntax)]
    [InlineData("{ __typename } extend type Query { secrets: String }", ErrorCodes.Validation)]
    [InlineData("", ErrorCodes.UnknownOperation)]
    [InlineData("fragment A on Country { name }", ErrorCodes.UnknownOperation)]
    public async Task A_wrong_request_is_refused_with_a_code(string query, string code)
    {
        var answer = await AskAsync(query);

        Assert.True(answer.IsRefused);
        Assert.Contains(answer.Errors, error => error.Code == code);
        Assert.All(answer.Errors, error => Assert.NotEmpty(error.Message));
        Assert.Empty(answer.Statements);
    }

    [SkippableTheory]
    [InlineData(",", "", 1)]
    [InlineData("#", "\n", 2)]
    [InlineData("\r", "", 200_001)]
    [InlineData("\r\n", "", 200_001)]
    public async Task An_error_behind_much_that_means_nothing_has_its_place(string noise, string end, int line)
    {
        var before = "{ __typename " + string.Concat(Enumerable.Repeat(noise, 200_000)) + end;

        var answer = await AskAsync(before + ")");

        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.Syntax, error.Code);
        Assert.Equal(new GraphLocation(line, line == 1 ? before.Length + 1 : 1), Assert.Single(error.Locations!));
    }

    [SkippableFact]
    public async Task Of_many_errors_at_one_place_the_first_are_told_with_their_places()
    {
        var answer = await AskAsync(
            "# note\nquery Q("
                + string.Concat(Enumerable.Range(10, 50).Select(number => $"\n$v{number}: Int"))
                + ") { __typename }"
        );

        Assert.True(answer.IsRefused);
        Assert.Equal(5, answer.Errors.Count);
        Assert.Equal([3, 4, 5, 6, 7], answer.Errors.Select(error => error.Locations![0].Line));
        Assert.All(answer.Errors, error => Assert.Equal(1, error.Locations![0].Column));
    }

    [SkippableFact]
    public async Task A_variable_of_the_wrong_type_is_refused()
    {
        var answer = await AskAsync(
            "query Q($code: CountryCode!) { country(code: $code) { name } }",
            new { code = "sweden" }
        );

        Assert.True(answer.IsRefused);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.InvalidVariable, error.Code);
    }

    [SkippableTheory]
    [InlineData("query Q($code: String!) { country(code: $code) { name } }")]
    [InlineData("query Q($code: CountryCode = null) { country(code: $code) { name } }")]
    [InlineData("query Q($code: [CountryCode!]!) { country(code: $code) { name } }")]
    [InlineData("query Q($code: String!) { ...Fields } fragment Fields on Query { country(code: $code) { name } }")]
    [InlineData("query Q($code: [String!]!) { nodes(ids: $code) { id } }")]
    [InlineData("query Q($code: [ID]!) { nodes(ids: $code) { id } }")]
    [InlineData("query Q($code: [Int!]) { countries(where: { code: { in: $code } }) { totalCount } }")]
    [InlineData("query Q($code: [ReportFilterInput!]) { countries(where: { or: $code }) { totalCount } }")]
    [InlineData("query Q($code: String!) { countries { totalCount @skip(if: $code) } }")]
    public async Task A_variable_is_refused_where_its_type_does_not_fit(string query)
    {
        var answer = await AskAsync(query, new { code = "SE" });

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.Validation, Assert.Single(answer.Errors).Code);
        Assert.Empty(answer.Statements);
    }

    [SkippableFact]
    public async Task A_variable_is_refused_in_an_operation_that_stands_beside_another()
    {
        const string Query = "query Other { __typename } query Q($code: String!) { country(code: $code) { name } }";
        await Harness.AskAsync(new GraphRequest(Query, "Other"));

        var answer = await Harness.AskAsync(new GraphRequest(Query, "Q", JsonElement.Parse("""{"code":"SE"}""")));

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.Validation, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData("query Q($code: CountryCode! = \"SE\") { country(code: $code) { name } }")]
    [InlineData("query Q($code: CountryCode = \"SE\") { country(code: $code) { name } }")]
    [InlineData("query Q($code: CountryCode!) { countries(where: { code: { in: [$code] } }) { totalCount } }")]
    [InlineData(
        "query Q($code: [CountryCode!]! = [\"SE\"]) { countries(where: { code: { in: $code } }) { totalCount } }"
    )]
    [InlineData("query Q($code: Boolean! = false) { countries { totalCount @skip(if: $code) } }")]
    public async Task A_variable_may_stand_where_its_type_fits(string query)
    {
        var answer = await AskAsync(query, query.Contains('=', StringComparison.Ordinal) ? null : new { code = "SE" });

        Assert.Empty(answer.Errors);
    }

    [SkippableFact]
    public async Task A_missing_variable_is_refused()
    {
        var answer = await AskAsync("query Q($code: CountryCode!) { country(code: $code) { name } }");

        Assert.Equal(ErrorCodes.InvalidVariable, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Page_arguments_in_variables_are_checked_like_literals()
    {
        var answer = await AskAsync(
            "query Q($first: Int) { countries(first: $first) { totalCount } }",
            new { first = 1000 }
        );

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.InvalidPage, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task All_wrong_pages_of_a_request_are_named_together()
    {
        var answer = await AskAsync(
            "{ countries(first: -1) { nodes { reports(first: 101) { nodes { commitments(first: 1, last: 1) { totalCount } } } } } }"
        );

        Assert.True(answer.IsRefused);
        Assert.Equal(3, answer.Errors.Count);
        Assert.Equal(["countries", "reports", "commitments"], answer.Errors[2].Field!);
        Assert.Contains("\"field\":[\"countries\",\"reports\",\"commitments\"]", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_cursor_of_another_field_is_refused()
    {
        var cursor = (await AskAsync("{ reports(first: 1) { pageInfo { endCursor } } }"))
            .Data.GetProperty("reports")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();

        var answer = await AskAsync(
            "query Q($after: String) { country(code: \"SE\") { reports(after: $after) { totalCount } } }",
            new { after = cursor }
        );

        Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task A_cursor_with_a_changed_value_is_refused_or_a_place_in_the_list()
    {
        var page = (await AskAsync("{ reports(first: 1) { pageInfo { endCursor } } }")).Data;
        var cursor = page.GetProperty("reports").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        for (var position = 0; position < cursor.Length; position++)
        {
            var changed = string.Concat(
                cursor.AsSpan(0, position),
                cursor[position] == 'A' ? "B" : "A",
                cursor.AsSpan(position + 1)
            );

            var answer = await AskAsync(
                "query Q($after: String) { reports(first: 1, after: $after) { nodes { key } } }",
                new { after = changed }
            );

            Assert.DoesNotContain(
                answer.Errors,
                error => error.Code is not (ErrorCodes.InvalidCursor or ErrorCodes.CursorMismatch)
            );
        }
    }

    [SkippableTheory]
    [InlineData("{ country(code: \"ZZ\") { name } }", "country", ErrorCodes.NotFound)]
    [InlineData("{ report(key: \"nothing\") { title } }", "report", ErrorCodes.NotFound)]
    [InlineData("{ node(id: \"Q291bnRyeTpaWg\") { id } }", "node", ErrorCodes.NotFound)]
    [InlineData("{ node(id: \"nonsense\") { id } }", "node", ErrorCodes.InvalidId)]
    [InlineData("{ node(id: \"Q291bnRyeTpTRQ==\") { id } }", "node", ErrorCodes.InvalidId)]
    [InlineData("{ node(id: 7) { id } }", "node", ErrorCodes.InvalidId)]
    public async Task What_does_not_exist_is_null_with_a_coded_error(string query, string field, string code)
    {
        var answer = await AskAsync(query);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Data.GetProperty(field).ValueKind);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(code, error.Code);
        Assert.Equal([field], error.Path!);
    }

    [SkippableFact]
    public async Task Among_several_ids_an_unknown_one_is_null_and_a_malformed_one_is_named()
    {
        var answer = await AskAsync("{ nodes(ids: [\"Q291bnRyeTpTRQ\", \"Q291bnRyeTpaWg\", \"x\"]) { id } }");

        Assert.Equal("""[{"id":"Q291bnRyeTpTRQ"},null,null]""", answer.Data.GetProperty("nodes").GetRawText());
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.InvalidId, error.Code);
        Assert.Equal(["nodes", 2], error.Path!);
    }

    [SkippableFact]
    public async Task More_than_fifty_ids_are_refused()
    {
        var ids = Enumerable.Repeat("Q291bnRyeTpTRQ", 51);

        var answer = await AskAsync("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.TooManyIds, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Three_hundred_levels_of_nesting_are_refused()
    {
        var query =
            string.Concat(Enumerable.Repeat("{ countries { nodes ", 150))
            + "{ code }"
            + string.Concat(Enumerable.Repeat(" } }", 150));

        var answer = await AskAsync(query);

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.TooDeep, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData(30)]
    [InlineData(700)]
    [InlineData(5000)]
    public async Task Fragments_within_fragments_are_refused_before_anything_follows_them(int fragments)
    {
        var chain = string.Concat(
            Enumerable
                .Range(0, fragments)
                .Select(index =>
                    $"fragment F{index} on Country {{ reports {{ nodes {{ country {{ ...F{index + 1} }} }} }} }} "
                )
        );
        var query = $"{{ country(code: \"SE\") {{ ...F0 }} }} {chain} fragment F{fragments} on Country {{ name }}";

        var answer = await AskAtLengthAsync(query);

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.TooDeep, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Fragments_that_only_spread_fragments_are_refused()
    {
        var chain = string.Concat(
            Enumerable.Range(0, 6000).Select(index => $"fragment F{index} on Country {{ ...F{index + 1} }} ")
        );

        var answer = await AskAtLengthAsync($"{{ __typename }} {chain} fragment F6000 on Country {{ name }}");

        Assert.Equal(ErrorCodes.TooDeep, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Fragments_that_double_at_every_level_are_refused()
    {
        var doubling = string.Concat(
            Enumerable
                .Range(0, 14)
                .Select(index =>
                    $"fragment F{index} on Country {{ a: reports(first: 1) {{ totalCount }} ...F{index + 1} b: reports(first: 1) {{ nodes {{ country {{ ...F{index + 1} }} }} }} }} "
                )
        );

        var answer = await AskAtLengthAsync(
            $"{{ countries {{ nodes {{ ...F9 }} }} }} {doubling} fragment F14 on Country {{ name }}"
        );

        Assert.True(answer.IsRefused);
        Assert.Contains(answer.Errors, error => error.Code is ErrorCodes.TooManyFields or ErrorCodes.TooDeep);
    }

    [SkippableTheory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public async Task Five_hundred_fields_can_be_selected_and_no_more(int fields, bool isRefused)
    {
        var aliases = string.Concat(Enumerable.Range(0, fields).Select(index => $"f{index}: __typename "));

        var answer = await AskAtLengthAsync($"{{ {aliases} }}");

        Assert.Equal(isRefused, answer.IsRefused);
        Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.TooManyFields, error.Code));
    }

    [SkippableTheory]
    [InlineData("{ report(key: \"a\\u0000b\") { title } }", ErrorCodes.Validation)]
    [InlineData("{ report(key: \"\\uD800\") { title } }", ErrorCodes.Validation)]
    [InlineData("{ node(id: \"UmVwb3J0OmEAYg\") { id } }", ErrorCodes.InvalidId)]
    public async Task Text_that_no_database_holds_is_told_in_the_same_words_on_both(string query, string code)
    {
        var answer = await AskAsync(query);

        Assert.Equal(code, Assert.Single(answer.Errors).Code);
        Assert.Empty(answer.Statements);
    }

    /// <summary>With room for what other limits would refuse first.</summary>
    private Task<GraphAnswer> AskAtLengthAsync(string query) =>
        new GraphHarness(
            Database,
            new GraphSettings
            {
                Limits = new RequestLimits { Tokens = 1_000_000, Aliases = 1_000_000 },
            }
        ).AskAsync(query);
}
