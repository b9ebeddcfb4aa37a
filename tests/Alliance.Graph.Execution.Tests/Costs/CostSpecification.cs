using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Costs;

public sealed class CostOnSqlite() : CostSpecification(DatabaseProviderKind.Sqlite);

public sealed class CostOnPostgreSql() : CostSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What a request costs comes from the values that it brings, and is told to whoever asks.</summary>
public abstract class CostSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    // The root object is 1 object; a field with an object, or a list of them, costs 1.
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ country(code: \"SE\") { name } }", 1, 2)]
    [InlineData("{ country(code: \"SE\") { name provenance { source } } }", 2, 3)]
    [InlineData("{ countries(first: 10) { nodes { name } } }", 2, 12)]
    [InlineData("{ countries { nodes { name } } }", 2, 27)]
    [InlineData("{ countries(last: 3) { nodes { name } } }", 2, 5)]
    [InlineData("{ countries(first: 10) { totalCount } }", 6, 2)]
    [InlineData("{ countries(first: 10) { pageInfo { hasNextPage } edges { cursor node { name } } } }", 13, 23)]
    [InlineData("{ countries(first: 0) { aggregate { count } } }", 11, 3)]
    [InlineData("{ commitments(first: 0) { groupBy(keys: [YEAR], first: 7) { key { year } count } } }", 28, 16)]
    [InlineData("{ commitments(first: 10) { nodes { country { name } } } }", 12, 22)]
    // Values are brought into their order; the rows of a part are chosen once, whatever the number of groups; lists are
    // counted.
    [InlineData("{ commitments(first: 0) { aggregate { year { min } } } }", 12, 4)]
    [InlineData("{ commitments(first: 0) { aggregate { year { median stdDev q: quantile(p: 0.9) } } } }", 22, 4)]
    [InlineData("{ countries(first: 0) { aggregate(where: { reports: { any: true } }) { count } } }", 16, 3)]
    [InlineData(
        "{ countries(first: 0) { groupBy(keys: [REGION], first: 7) { count(where: { reports: { any: true } }) } } }",
        26,
        9
    )]
    [InlineData("{ countries(first: 0) { aggregate { reports { count { avg } } } } }", 17, 5)]
    [InlineData("{ countries(first: 10) { nodes { reports(first: 3) { nodes { title } } } } }", 22, 52)]
    [InlineData("{ countries(first: 10, where: { name: { containsIgnoreCase: \"a\" } }) { nodes { name } } }", 6, 12)]
    [InlineData(
        "{ countries(first: 2) { nodes { reports(first: 1, where: { commitments: { some: { title: { contains: \"a\" } } } }) { nodes { title } } } } }",
        36,
        8
    )]
    // A condition on a list is asked for each item, and so are those within it; a number of rows is counted.
    [InlineData(
        "{ countries(first: 1, where: { commitments: { all: { key: { neq: \"x\" } } } }) { nodes { name } } }",
        7,
        3
    )]
    [InlineData(
        "{ countries(first: 1, where: { commitments: { all: { country: { commitments: { all: { country: { commitments: { all: { key: { neq: \"x\" } } } } } } } } } }) { nodes { name } } }",
        157,
        3
    )]
    [InlineData(
        "{ commitments(first: 1, where: { country: { commitments: { count: { gt: 3 } } } }) { nodes { key } } }",
        7,
        3
    )]
    [InlineData(
        "{ countries(first: 1, where: { reports: { some: { commitments: { count: { gt: 3 } } } } }) { nodes { name } } }",
        32,
        3
    )]
    // An order costs what must be read for it.
    [InlineData("{ commitments(first: 1, order: [{ year: DESC }]) { nodes { key } } }", 2, 3)]
    [InlineData("{ commitments(first: 1, order: [{ country: { region: DESC } }]) { nodes { key } } }", 4, 3)]
    [InlineData("{ countries(first: 1, order: [{ commitments: { count: DESC } }]) { nodes { name } } }", 12, 3)]
    [InlineData(
        "{ commitments(first: 1, order: [{ country: { commitments: { count: DESC } } }, { country: { name: ASC } }]) { nodes { key } } }",
        14,
        3
    )]
    [InlineData(
        "{ countries(first: 3) { nodes { commitments(first: 1, order: [{ country: { commitments: { count: DESC } } }]) { nodes { key } } } } }",
        38,
        11
    )]
    [InlineData("{ search(text: \"a\", first: 2) { nodes { title node { id } } } }", 53, 6)]
    [InlineData("{ nodes(ids: [\"Q291bnRyeTpTRQ\", \"Q291bnRyeTpERQ\"]) { id } }", 1, 3)]
    public async Task A_request_costs_what_its_lists_can_hold(string query, double fields, double objects)
    {
        var cost = await CostAsync(new GraphRequest(query) { Cost = CostMode.Validate });

        Assert.Equal(fields, cost.GetProperty("fieldCost").GetDouble());
        Assert.Equal(objects, cost.GetProperty("typeCost").GetDouble());
    }

    [SkippableFact]
    public async Task The_values_of_variables_decide_also_when_the_plan_is_known()
    {
        const string Query = "query Q($first: Int) { countries(first: $first) { nodes { name } } }";
        var harness = new GraphHarness(Database);
        foreach (var first in new[] { 5, 50, 7 })
        {
            var cost = await CostAsync(
                new GraphRequest(Query, Variables: JsonSerializer.SerializeToElement(new { first }))
                {
                    Cost = CostMode.Validate,
                },
                harness
            );
            Assert.Equal(first + 2, cost.GetProperty("typeCost").GetDouble());
        }
    }

    [SkippableFact]
    public async Task Who_asks_for_a_report_gets_data_and_bill()
    {
        var answer = await Harness.AskAsync(
            new GraphRequest("{ countries(first: 1) { nodes { name reports(first: 2) { nodes { title } } } } }")
            {
                Cost = CostMode.Report,
            }
        );

        Assert.Equal(
            "Albania",
            answer.Data.GetProperty("countries").GetProperty("nodes")[0].GetProperty("name").GetString()
        );
        using var json = JsonDocument.Parse(answer.Json);
        var lists = json
            .RootElement.GetProperty("extensions")
            .GetProperty("operationCost")
            .GetProperty("lists")
            .EnumerateArray()
            .ToList();
        Assert.Equal(["countries", "countries.reports"], lists.Select(list => list.GetProperty("path").GetString()!));
        Assert.Equal([1, 2], lists.Select(list => list.GetProperty("size").GetInt32()));
    }

    [SkippableFact]
    public async Task Who_only_asks_for_the_bill_costs_no_statement()
    {
        var answer = await Harness.AskAsync(
            new GraphRequest("{ countries { nodes { name } } }") { Cost = CostMode.Validate }
        );

        Assert.Empty(answer.Errors);
        Assert.Empty(answer.Statements);
        Assert.StartsWith("{\"extensions\":{\"operationCost\":{", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_asks_for_nothing_is_told_nothing()
    {
        var answer = await Harness.AskAsync("{ countries(first: 100) { nodes { name } } }");

        Assert.DoesNotContain("extensions", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_largest_page_that_would_fit_is_told_and_fits()
    {
        var harness = new GraphHarness(Database, new GraphSettings { Limits = new RequestLimits { TypeCost = 300 } });
        const string Query =
            "query Q($first: Int!) { countries(first: $first) { nodes { reports(first: 10) { nodes { title } } } } }";

        var refused = await harness.AskAsync(Query, new { first = 100 });
        var error = Assert.Single(refused.Errors);
        Assert.Equal(ErrorCodes.CostLimit, error.Code);
        Assert.Contains("'first: 24' at 'countries'", error.Message, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(refused.Json);
        var largest = json
            .RootElement.GetProperty("extensions")
            .GetProperty("operationCost")
            .GetProperty("lists")[0]
            .GetProperty("largestFirst")
            .GetInt32();

        Assert.Equal(24, largest);
        Assert.Empty((await harness.AskAsync(Query, new { first = largest })).Errors);
        Assert.True((await harness.AskAsync(Query, new { first = largest + 1 })).IsRefused);
    }

    [SkippableFact]
    public void The_schema_says_what_costs_more()
    {
        Assert.Contains("directive @cost(", Harness.Sdl, StringComparison.Ordinal);
        Assert.Contains("totalCount: Int! @cost(weight: \"5\")", Harness.Sdl, StringComparison.Ordinal);
        Assert.Contains(
            "@listSize(assumedSize: 25, slicingArguments: [\"first\", \"last\"], sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)",
            Harness.Sdl,
            StringComparison.Ordinal
        );
    }

    private async Task<JsonElement> CostAsync(GraphRequest request, GraphHarness? harness = null)
    {
        var answer = await (harness ?? Harness).AskAsync(request);
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("extensions").GetProperty("operationCost").Clone();
    }
}
