using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Inputs;

public sealed class ComparedFieldOnSqlite() : ComparedFieldSpecification(DatabaseProviderKind.Sqlite);

public sealed class ComparedFieldOnPostgreSql() : ComparedFieldSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Fields of one row compared with each other, and how far dates lie apart.</summary>
public abstract class ComparedFieldSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task A_row_without_one_of_the_dates_is_neither_earlier_nor_later_and_its_opposite_holds()
    {
        var all = await CountAsync("");
        var known = await CountAsync("(where: { signedOn: { isNull: false }, boundOn: { isNull: false } })");
        var later = await CountAsync("(where: { compare: { boundOn: { gtField: SIGNED_ON } } })");
        var other = await CountAsync("(where: { compare: { boundOn: { lteField: SIGNED_ON } } })");
        var notLater = await CountAsync("(where: { not: { compare: { boundOn: { gtField: SIGNED_ON } } } })");
        var differs = await CountAsync("(where: { compare: { boundOn: { neqField: SIGNED_ON } } })");
        var same = await CountAsync("(where: { compare: { boundOn: { eqField: SIGNED_ON } } })");

        Assert.InRange(known, 1, all - 1);
        Assert.InRange(later, 1, known);
        Assert.Equal(known, later + other);
        Assert.Equal(all, later + notLater);
        Assert.Equal(known, differs + same);
    }

    [SkippableFact]
    public async Task A_field_of_what_a_row_links_to_is_one_of_them()
    {
        var answer = await Harness.AskAsync(
            "{ before: treatyStatuses(where: { compare: { boundOn: { ltField: COUNTRY_JOINED_ON } } }, first: 100) { totalCount nodes { boundOn country { joinedOn } } } after: treatyStatuses(where: { compare: { boundOn: { gteField: COUNTRY_JOINED_ON } } }, first: 0) { totalCount } dated: treatyStatuses(where: { boundOn: { isNull: false }, country: { joinedOn: { isNull: false } } }, first: 0) { totalCount } }"
        );

        Assert.Empty(answer.Errors);
        var before = answer.Data.GetProperty("before");
        Assert.NotEmpty(before.GetProperty("nodes").EnumerateArray());
        Assert.All(
            before.GetProperty("nodes").EnumerateArray(),
            row =>
                Assert.True(
                    string.CompareOrdinal(
                        row.GetProperty("boundOn").GetString(),
                        row.GetProperty("country").GetProperty("joinedOn").GetString()
                    ) < 0
                )
        );
        Assert.Equal(Total(answer, "dated"), Total(answer, "before") + Total(answer, "after"));
    }

    [SkippableFact]
    public async Task Which_field_it_is_belongs_to_the_plan_and_to_the_cursor()
    {
        const string Query =
            "query Q($where: TreatyStatusFilterInput, $after: String) { treatyStatuses(where: $where, first: 1, after: $after) { totalCount pageInfo { endCursor } } }";
        object Where(string field) => new { compare = new { boundOn = new { gteField = field } } };
        var signed = await Harness.AskAsync(Query, new { where = Where("SIGNED_ON") });
        var itself = await Harness.AskAsync(Query, new { where = Where("BOUND_ON") });
        var after = signed
            .Data.GetProperty("treatyStatuses")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();

        Assert.True(Total(itself, "treatyStatuses") > Total(signed, "treatyStatuses"));
        Assert.Empty((await Harness.AskAsync(Query, new { where = Where("SIGNED_ON"), after })).Errors);
        Assert.Equal(
            ErrorCodes.CursorMismatch,
            Assert.Single((await Harness.AskAsync(Query, new { where = Where("BOUND_ON"), after })).Errors).Code
        );
    }

    [SkippableTheory]
    [InlineData("{ compare: { boundOn: { ltField: COUNTRY_NAME } } }", ErrorCodes.Validation)]
    [InlineData("{ compare: { notes: { eqField: KEY } } }", ErrorCodes.Validation)]
    [InlineData("{ compare: { boundOn: { ltField: null } } }", ErrorCodes.FilterNull)]
    [InlineData("{ compare: { boundOn: null } }", ErrorCodes.FilterNull)]
    [InlineData("{ compare: null }", ErrorCodes.FilterNull)]
    public async Task What_cannot_be_compared_is_refused(string where, string code)
    {
        var answer = await Harness.AskAsync($"{{ treatyStatuses(where: {where}) {{ totalCount }} }}");

        Assert.True(answer.IsRefused);
        Assert.Equal(code, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task What_lies_behind_a_link_has_its_price()
    {
        var own = await CostAsync("{ boundOn: { ltField: SIGNED_ON } }");
        var linked = await CostAsync("{ boundOn: { ltField: COUNTRY_JOINED_ON } }");

        Assert.Equal(2, linked - own);
    }

    [SkippableFact]
    public async Task Years_to_be_bound_are_one_request()
    {
        var answer = await Harness.AskAsync(
            "{ treatyStatuses(first: 0) { groupBy(keys: [INSTRUMENT]) { key { instrument } aggregate { yearsFromSignatureToBound { median max } daysFromSignatureToBound { median min } } } } days: treatyStatuses(where: { daysFromSignatureToBound: { isNull: false } }, first: 100) { nodes { signedOn boundOn daysFromSignatureToBound } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.NotEmpty(answer.Data.GetProperty("treatyStatuses").GetProperty("groupBy").EnumerateArray());
        var rows = answer.Data.GetProperty("days").GetProperty("nodes").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
                Assert.Equal(
                    DateOnly.Parse(row.GetProperty("boundOn").GetString()!).DayNumber
                        - DateOnly.Parse(row.GetProperty("signedOn").GetString()!).DayNumber,
                    row.GetProperty("daysFromSignatureToBound").GetInt32()
                )
        );
    }

    private async Task<int> CountAsync(string arguments)
    {
        var answer = await Harness.AskAsync($"{{ treatyStatuses{arguments} {{ totalCount }} }}");
        Assert.Empty(answer.Errors);
        return Total(answer, "treatyStatuses");
    }

    private async Task<double> CostAsync(string comparison)
    {
        var answer = await Harness.AskAsync(
            new GraphRequest(
                $"{{ treatyStatuses(first: 1, where: {{ compare: {comparison} }}) {{ nodes {{ key }} }} }}"
            )
            {
                Cost = CostMode.Validate,
            }
        );
        using var json = System.Text.Json.JsonDocument.Parse(answer.Json);
        return json
            .RootElement.GetProperty("extensions")
            .GetProperty("operationCost")
            .GetProperty("fieldCost")
            .GetDouble();
    }

    private static int Total(GraphAnswer answer, string list) =>
        answer.Data.GetProperty(list).GetProperty("totalCount").GetInt32();
}
