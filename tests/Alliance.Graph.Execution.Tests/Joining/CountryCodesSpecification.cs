using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Joining;

public sealed class CountryCodesOnSqlite() : CountryCodesSpecification(DatabaseProviderKind.Sqlite);

public sealed class CountryCodesOnPostgreSql() : CountryCodesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Countries are named by the codes of other people's tables, and the list says which of them it does not know.
/// </summary>
public abstract class CountryCodesSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableFact]
    public async Task Codes_of_all_kinds_name_countries_in_any_mixture()
    {
        var list = await ListAsync(
            """{ countries(codes: ["SE", "aut", "100", "XKX", "SWE", "040"]) { totalCount unknownCodes nodes { code } } }"""
        );

        Assert.Equal(["AT", "BG", "XK", "SE"], list.Nodes("code"));
        Assert.Equal(4, list.Json.GetProperty("totalCount").GetInt32());
        Assert.Empty(list.UnknownCodes);
        Assert.Null(list.Told);
    }

    [SkippableFact]
    public async Task What_no_country_has_is_named_as_it_was_written()
    {
        var list = await ListAsync(
            """{ countries(codes: ["UK", "GB", "VN", "vnm", "40", "Sweden", "", "9999", "704", "VN"]) { unknownCodes nodes { code } } }"""
        );

        Assert.Equal(["GB"], list.Nodes("code"));
        Assert.Equal(["UK", "VN", "vnm", "40", "Sweden", "", "9999", "704"], list.UnknownCodes);
    }

    [SkippableFact]
    public async Task Who_does_not_ask_for_unknown_codes_is_told_beside_the_data()
    {
        var list = await ListAsync("""{ countries(codes: ["EL", "FR"]) { nodes { code } } }""");

        Assert.Equal(["FR"], list.Nodes("code"));
        Assert.Equal("""[{"path":"countries","codes":["EL"]}]""", list.Told);
    }

    [SkippableFact]
    public async Task Other_conditions_leave_countries_out_and_make_no_code_unknown()
    {
        var list = await ListAsync(
            """{ countries(codes: ["SE", "FR", "ZZ"], where: { region: { eq: "Northern Europe" } }) { totalCount unknownCodes nodes { code } } }"""
        );

        Assert.Equal(["SE"], list.Nodes("code"));
        Assert.Equal(["ZZ"], list.UnknownCodes);
    }

    [SkippableTheory]
    [InlineData("[]", new string[0])]
    [InlineData("[\"nothing\"]", new[] { "nothing" })]
    public async Task No_code_that_is_known_is_no_country(string codes, string[] unknown)
    {
        var list = await ListAsync($$"""{ countries(codes: {{codes}}) { totalCount unknownCodes nodes { code } } }""");

        Assert.Equal(0, list.Json.GetProperty("totalCount").GetInt32());
        Assert.Equal(unknown, list.UnknownCodes);
    }

    [SkippableFact]
    public async Task Without_the_argument_there_are_all_and_no_codes_are_unknown()
    {
        var list = await ListAsync("{ countries(codes: null) { totalCount unknownCodes } }");

        Assert.Equal(54, list.Json.GetProperty("totalCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, list.Json.GetProperty("unknownCodes").ValueKind);
    }

    [SkippableFact]
    public async Task Pages_orders_totals_and_groups_are_of_the_named_countries()
    {
        const string Query = """
            query Q($codes: [String!], $after: String) {
              countries(codes: $codes, order: [{ name: DESC }], first: 2, after: $after) {
                totalCount unknownCodes nodes { code } pageInfo { hasNextPage endCursor }
                groupBy(keys: [M49_REGION], order: [{ count: DESC }]) { count key { m49Region } }
              }
            }
            """;
        string[] codes = ["SWE", "NO", "208", "JP", "QQ"];
        var first = await ListAsync(Query, new { codes });
        var second = await ListAsync(
            Query,
            new { codes, after = first.Json.GetProperty("pageInfo").GetProperty("endCursor").GetString() }
        );

        Assert.Equal(["SE", "NO"], first.Nodes("code"));
        Assert.Equal(["JP", "DK"], second.Nodes("code"));
        Assert.False(second.Json.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(["QQ"], second.UnknownCodes);
        Assert.Equal(
            """[{"count":3,"key":{"m49Region":"Europe"}},{"count":1,"key":{"m49Region":"Asia"}}]""",
            Compact(second.Json.GetProperty("groupBy"))
        );
    }

    [SkippableFact]
    public async Task A_cursor_of_other_codes_is_refused()
    {
        var first = await ListAsync(
            """{ countries(codes: ["SE", "FR", "DE"], first: 1) { pageInfo { endCursor } } }"""
        );
        var cursor = first.Json.GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var answer = await AskAsync(
            $$"""{ countries(codes: ["SE", "FR"], first: 1, after: "{{cursor}}") { totalCount } }"""
        );

        Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task More_codes_than_a_filter_may_have_values_are_refused()
    {
        var answer = await AskAsync(
            "query Q($codes: [String!]) { countries(codes: $codes) { totalCount } }",
            new { codes = Enumerable.Range(0, 501).Select(number => $"{number:000}") }
        );

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.FilterLimit, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task What_the_standards_say_is_filtered_ordered_and_grouped_by()
    {
        var list = await ListAsync(
            """
            {
              countries(
                where: { euMembership: { joinedOn: { gte: "2004" }, leftOn: { eq: null } }, m49: { subregionCode: { eq: "151" } }, numericCode: { neq: null } }
                order: [{ numericCode: DESC }]
              ) {
                nodes { alpha3 numericCode officialShortName m49 { region subregion intermediateRegion } euMembership { joinedOn leftOn } }
              }
            }
            """
        );

        Assert.Equal(["703", "642", "616", "348", "203", "100"], list.Nodes("numericCode"));
        Assert.Contains("Czechia", list.Nodes("officialShortName"));
        Assert.Equal(
            """{"region":"Europe","subregion":"Eastern Europe","intermediateRegion":null}""",
            Compact(list.Json.GetProperty("nodes")[0].GetProperty("m49"))
        );
    }

    [SkippableFact]
    public async Task Kosovo_has_no_code_of_a_standard_and_says_so()
    {
        var answer = await AskAsync(
            """{ country(code: "XK") { alpha3 numericCode officialShortName m49 { region } codesSource euMembership { joinedOn } notes } }"""
        );
        var kosovo = answer.Data.GetProperty("country");

        Assert.Equal("XKX", kosovo.GetProperty("alpha3").GetString());
        Assert.All(
            ["numericCode", "officialShortName", "m49", "codesSource", "euMembership"],
            field => Assert.Equal(JsonValueKind.Null, kosovo.GetProperty(field).ValueKind)
        );
        Assert.Contains(
            "No numeric code in either standard.",
            kosovo.GetProperty("notes").GetString(),
            StringComparison.Ordinal
        );
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private async Task<CodeList> ListAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.Empty(answer.Errors);
        return new CodeList(answer, answer.Data.GetProperty("countries"));
    }

    private sealed record CodeList(GraphAnswer Answer, JsonElement Json)
    {
        /// <summary>What is told beside the data.</summary>
        public string? Told =>
            JsonDocument.Parse(Answer.Json).RootElement.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("unknownCodes", out var codes)
                ? codes.GetRawText()
                : null;

        public IEnumerable<string?> UnknownCodes =>
            Json.GetProperty("unknownCodes").EnumerateArray().Select(code => code.GetString());

        public IEnumerable<string?> Nodes(string field) =>
            Json.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(field).GetString());
    }
}
