using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Tests.Tables;

namespace Alliance.Graph.Execution.Tests.Aggregates;

public sealed class StatisticOnSqlite() : StatisticSpecification(DatabaseProviderKind.Sqlite);

public sealed class StatisticOnPostgreSql() : StatisticSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Medians, quantiles and deviations, and what is calculated of a part of the rows.</summary>
public abstract class StatisticSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableFact]
    public async Task Several_quantiles_come_by_alias_from_one_statement()
    {
        var answer = await AskAsync(
            "{ commitments(first: 0) { aggregate { year { least: quantile(p: 0) q1: quantile(p: 0.25) middle: quantile(p: 0.5) median most: quantile(p: 1) min max stdDev stdDevSample } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Single(answer.Statements);
        var year = answer.Data.GetProperty("commitments").GetProperty("aggregate").GetProperty("year");
        Assert.Equal(Number(year, "min"), Number(year, "least"));
        Assert.Equal(Number(year, "max"), Number(year, "most"));
        Assert.Equal(Number(year, "middle"), Number(year, "median"));
        Assert.InRange(Number(year, "q1"), Number(year, "least"), Number(year, "middle"));
        Assert.True(Number(year, "stdDevSample") > Number(year, "stdDev"));
    }

    [SkippableFact]
    public async Task A_quantile_of_dates_is_one_of_them_and_of_nothing_there_is_none()
    {
        var answer = await AskAsync(
            "{ countries(first: 0) { aggregate { joinedOn { median min } commitments { count { sum } } } } none: countries(first: 0, where: { code: { in: [] } }) { aggregate { joinedOn { median } commitments { count { median stdDev sum avg } } } } }"
        );

        Assert.Empty(answer.Errors);
        var some = answer.Data.GetProperty("countries").GetProperty("aggregate");
        Assert.Equal("2012-12-05", some.GetProperty("joinedOn").GetProperty("median").GetString());
        Assert.True(some.GetProperty("commitments").GetProperty("count").GetProperty("sum").GetInt32() > 0);
        Assert.Equal(
            """{"joinedOn":{"median":null},"commitments":{"count":{"median":null,"stdDev":null,"sum":0,"avg":null}}}""",
            answer.Data.GetProperty("none").GetProperty("aggregate").GetRawText()
        );
    }

    [SkippableTheory]
    [InlineData("{ commitments { aggregate { year { quantile(p: 1.5) } } } }", "'p' is 1.5", "commitments")]
    [InlineData(
        "query Q($p: Float! = -0.1) { commitments { aggregate { year { quantile(p: $p) } } } }",
        "'p' is -0.1",
        "commitments"
    )]
    [InlineData(
        "{ countries { nodes { commitments { aggregate { year { quantile(p: 2) } } } } } }",
        "'p' is 2",
        "countries nodes commitments"
    )]
    [InlineData(
        "{ commitments { groupBy(keys: [TARGET]) { aggregate { year { quantile(p: 7) } } } } }",
        "'p' is 7",
        "commitments groupBy"
    )]
    [InlineData(
        "{ commitments { groupBy(keys: [TARGET], having: { aggregate: { year: { quantile: { p: 1.01, is: { gt: 1 } } } } }) { count } } }",
        "'having.aggregate.year.quantile.p' is 1.01",
        "commitments groupBy"
    )]
    [InlineData(
        "{ commitments { groupBy(keys: [TARGET], order: [{ aggregate: { year: { quantile: { p: -1, direction: ASC } } } }]) { count } } }",
        "'order[0].aggregate.year.quantile.p' is -1",
        "commitments groupBy"
    )]
    public async Task A_quantile_that_is_none_is_refused(string query, string message, string field)
    {
        var answer = await AskAsync(query);

        Assert.True(answer.IsRefused);
        Assert.Empty(answer.Statements);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.InvalidQuantile, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(
            field.Split(' ').Where(name => name != "nodes"),
            error.Field!.Cast<string>().Where(name => name != "nodes")
        );
    }

    [SkippableFact]
    public async Task A_variable_that_is_no_quantile_is_refused_also_when_the_plan_is_known()
    {
        const string Selected =
            "query Q($p: Float!) { commitments(first: 0) { aggregate { year { quantile(p: $p) } } } }";
        const string Asked =
            "query Q($having: CommitmentHavingInput) { commitments(first: 0) { groupBy(keys: [TARGET], having: $having) { count } } }";

        foreach (var p in new[] { 0.5, 1, 1.5, 0.25, -1 })
        {
            var selected = await AskAsync(Selected, new { p });
            var asked = await AskAsync(
                Asked,
                new
                {
                    having = new { aggregate = new { year = new { quantile = new { p, @is = new { gt = 1000 } } } } },
                }
            );
            if (p is >= 0 and <= 1)
            {
                Assert.Empty(selected.Errors);
                Assert.Empty(asked.Errors);
                Assert.NotEmpty(asked.Data.GetProperty("commitments").GetProperty("groupBy").EnumerateArray());
            }
            else
            {
                Assert.Equal(ErrorCodes.InvalidQuantile, Assert.Single(selected.Errors).Code);
                Assert.Equal(ErrorCodes.InvalidQuantile, Assert.Single(asked.Errors).Code);
            }
        }
    }

    [SkippableFact]
    public async Task A_share_is_one_statement()
    {
        var answer = await AskAsync(
            "{ countries(first: 0) { groupBy(keys: [REGION], order: [{ key: { region: ASC } }]) { key { region } count with: count(where: { commitments: { some: { target: { key: { eq: AWARENESS } } } } }) eu: aggregate(where: { isEuMember2014: { eq: true } }) { count commitments { count { avg max } } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Single(answer.Statements);
        foreach (var group in answer.Data.GetProperty("countries").GetProperty("groupBy").EnumerateArray())
        {
            var region = group.GetProperty("key").GetProperty("region").GetString();
            var alone = await AskAsync(
                "query Q($region: String!) { with: countries(where: { region: { eq: $region }, commitments: { some: { target: { key: { eq: AWARENESS } } } } }) { totalCount } eu: countries(first: 0, where: { region: { eq: $region }, isEuMember2014: { eq: true } }) { totalCount aggregate { commitments { count { avg max } } } } }",
                new { region }
            );
            Assert.Equal(
                alone.Data.GetProperty("with").GetProperty("totalCount").GetInt32(),
                group.GetProperty("with").GetInt32()
            );
            Assert.Equal(
                alone.Data.GetProperty("eu").GetProperty("totalCount").GetInt32(),
                group.GetProperty("eu").GetProperty("count").GetInt32()
            );
            Assert.Equal(
                alone.Data.GetProperty("eu").GetProperty("aggregate").GetProperty("commitments").GetRawText(),
                group.GetProperty("eu").GetProperty("commitments").GetRawText()
            );
        }
    }

    [SkippableFact]
    public async Task Parts_that_are_the_same_for_the_database_are_told_apart()
    {
        var answer = await AskAsync(
            "{ countries(first: 0) { aggregate { count } all: aggregate(where: {}) { count } everything: aggregate(where: { commitments: { all: {} } }) { count joinedOn { median } } dated: aggregate(where: { joinedOn: { isNull: false } }) { count } named: aggregate(where: { not: { joinedOn: { eq: null } } }) { count commitments { count { max } } } none: aggregate(where: { or: [] }) { count joinedOn { median } commitments { count { median sum stdDev } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Single(answer.Statements);
        var list = answer.Data.GetProperty("countries");
        int Count(string name) => list.GetProperty(name).GetProperty("count").GetInt32();
        Assert.Equal([54, 54, 54], new[] { Count("aggregate"), Count("all"), Count("everything") });
        Assert.Equal(Count("dated"), Count("named"));
        Assert.InRange(Count("dated"), 1, 54);
        Assert.Equal(
            """{"count":0,"joinedOn":{"median":null},"commitments":{"count":{"median":null,"sum":0,"stdDev":null}}}""",
            list.GetProperty("none").GetRawText()
        );
    }

    [SkippableFact]
    public async Task A_wrong_part_is_refused_where_it_was_asked_for()
    {
        var answer = await AskAsync(
            "{ countries { groupBy(keys: [REGION]) { count(where: { name: null }) } aggregate(where: { and: null }) { count } } }"
        );

        Assert.True(answer.IsRefused);
        Assert.Equal([ErrorCodes.FilterNull, ErrorCodes.FilterNull], answer.Errors.Select(error => error.Code));
        Assert.Contains("'where.name'", answer.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("'where.and'", answer.Errors[1].Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Each_parent_has_its_own()
    {
        var answer = await AskAsync(
            "{ countries(where: { code: { in: [\"SE\", \"DE\", \"XK\"] } }) { nodes { code commitments(first: 0) { aggregate { year { median quantile(p: 0.9) } } later: aggregate(where: { year: { gt: 2013 } }) { count year { median } } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(2, answer.Statements.Count);
        foreach (var country in answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray())
        {
            var alone = await AskAsync(
                "query Q($code: CountryCode!) { all: commitments(first: 0, where: { country: { code: { eq: $code } } }) { aggregate { year { median quantile(p: 0.9) } } } later: commitments(first: 0, where: { country: { code: { eq: $code } }, year: { gt: 2013 } }) { aggregate { count year { median } } } }",
                new { code = country.GetProperty("code").GetString() }
            );
            Assert.Equal(
                alone.Data.GetProperty("all").GetProperty("aggregate").GetRawText(),
                country.GetProperty("commitments").GetProperty("aggregate").GetRawText()
            );
            Assert.Equal(
                alone.Data.GetProperty("later").GetProperty("aggregate").GetRawText(),
                country.GetProperty("commitments").GetProperty("later").GetRawText()
            );
        }
    }

    [SkippableFact]
    public async Task Groups_are_chosen_and_ordered_by_them()
    {
        var answer = await AskAsync(
            "{ countries(first: 0) { groupBy(keys: [REGION], having: { aggregate: { commitments: { count: { quantile: { p: 0.5, is: { gt: 0 } } } } } }, order: [{ aggregate: { commitments: { count: { quantile: { p: 0.9, direction: DESC } } } } }]) { key { region } aggregate { commitments { count { median q: quantile(p: 0.9) stdDev } } } } } }"
        );

        Assert.Empty(answer.Errors);
        var counts = answer
            .Data.GetProperty("countries")
            .GetProperty("groupBy")
            .EnumerateArray()
            .Select(group => group.GetProperty("aggregate").GetProperty("commitments").GetProperty("count"))
            .ToList();
        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.True(Number(count, "median") > 0));
        Assert.Equal(
            counts.Select(count => Number(count, "q")).OrderDescending(),
            counts.Select(count => Number(count, "q"))
        );
    }

    [SkippableFact]
    public async Task They_are_columns_of_tables_under_their_names()
    {
        var table = await AskedTable.CsvAsync(
            Database,
            "{ countries(first: 0) { groupBy(keys: [IS_EU_MEMBER2014]) { key { isEuMember2014 } with: count(where: { commitments: { any: true } }) aggregate { commitments { count { q90: quantile(p: 0.9) median } } } } } }"
        );

        Assert.Null(table.Error);
        Assert.Equal(
            "key.isEuMember2014,with,aggregate.commitments.count.q90,aggregate.commitments.count.median",
            table.Lines[0]
        );
        Assert.Equal(3, table.Lines.Length);
    }

    private static double Number(JsonElement owner, string name) => owner.GetProperty(name).GetDouble();
}
