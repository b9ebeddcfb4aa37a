using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Tests.Paging;

public sealed class CutListsOnSqlite() : CutListsSpecification(DatabaseProviderKind.Sqlite);

public sealed class CutListsOnPostgreSql() : CutListsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Lists that ended because nobody said how long they may be are told beside the data, each place once.
/// </summary>
public abstract class CutListsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const int Default = 3;

    protected override GraphSettings Settings { get; } =
        new()
        {
            Paging = new PageLimits(Default),
            Limits = new RequestLimits { FieldCost = 10_000_000, TypeCost = 10_000_000 },
        };

    [SkippableTheory]
    [InlineData("{ countries { nodes { code } } }", "countries")]
    [InlineData("{ all: countries { totalCount edges { cursor } pageInfo { hasNextPage } } }", "all")]
    [InlineData("{ search(text: \"alliance\") { nodes { title } } }", "search")]
    [InlineData("{ commitments { groupBy(keys: [COUNTRY], first: 3) { count } } }", "commitments.groupBy")]
    public async Task A_list_at_the_root_that_ends_before_its_end_is_told(string query, string path) =>
        Assert.Equal([(path, Default, 1)], await CutsAsync(query));

    [SkippableTheory]
    [InlineData("{ countries(first: 3) { nodes { code } } }")]
    [InlineData("{ countries(last: 3) { nodes { code } } }")]
    [InlineData("{ countries { totalCount pageInfo { hasNextPage endCursor } } }")]
    [InlineData("{ policyTargets(where: { key: { neq: AWARENESS } }) { nodes { key } } }")]
    [InlineData("{ commitments(first: 1) { groupBy(keys: [TARGET], first: 4) { count } } }")]
    [InlineData("{ commitments(first: 1) { groupBy(keys: [TARGET]) { count } } }")]
    [InlineData("{ country(code: \"SE\") { name } }")]
    public async Task A_list_that_is_whole_or_as_long_as_was_asked_for_is_not(string query)
    {
        var answer = await AskAsync(query);

        Assert.Empty(answer.Errors);
        Assert.False(JsonDocument.Parse(answer.Json).RootElement.TryGetProperty("extensions", out _), answer.Json);
    }

    [SkippableFact]
    public async Task Lists_below_rows_are_counted_where_they_are_shown()
    {
        var whole = await AskAsync(
            "{ countries(first: 54) { nodes { commitments(first: 1, where: { year: { gte: 2013 } }) { totalCount groupBy(keys: [TARGET]) { count } } } } }"
        );
        var countries = whole
            .Data.GetProperty("countries")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(country => country.GetProperty("commitments"))
            .ToList();
        var lists = countries.Count(commitments => commitments.GetProperty("totalCount").GetInt32() > Default);
        var groups = countries.Count(commitments => commitments.GetProperty("groupBy").GetArrayLength() > 1);

        Assert.InRange(lists, 2, 53);
        Assert.InRange(groups, 2, 53);
        Assert.Equal(
            [("countries.nodes.some", Default, lists), ("countries.nodes.some.targets", 1, groups)],
            (
                await CutsAsync(
                    "{ countries(first: 54) { nodes { some: commitments(where: { year: { gte: 2013 } }) { nodes { key } targets: groupBy(keys: [TARGET], first: 1) { count } } } } }"
                )
            ).Order()
        );
    }

    [SkippableFact]
    public async Task One_list_that_is_shown_many_times_counts_as_often()
    {
        var cuts = await CutsAsync(
            "{ country(code: \"SE\") { commitments(first: 5) { edges { node { country { commitments { nodes { key } } } } } } } }"
        );

        Assert.Equal([("country.commitments.edges.node.country.commitments", Default, 5)], cuts);
    }

    [SkippableFact]
    public async Task They_stand_behind_the_data_of_an_answer_that_is_read_in_slices()
    {
        const string Nested =
            "{ countries(first: 54) { nodes { reports(first: 100) { nodes { commitments(first: #) { nodes { report { commitments { nodes { key summary } } } } } } } } } }";
        var atOnce = await AskAsync(Nested.Replace("#", "20", StringComparison.Ordinal));
        var answer = await AskAsync(Nested.Replace("#", "100", StringComparison.Ordinal));

        Assert.Empty(answer.Errors);
        Assert.True(answer.Statements.Count > atOnce.Statements.Count, "It was not read in slices.");
        Assert.Equal(
            ["data", "extensions"],
            JsonDocument.Parse(answer.Json).RootElement.EnumerateObject().Select(part => part.Name)
        );
        Assert.Equal(Cuts(atOnce.Json), Cuts(answer.Json));
    }

    [SkippableFact]
    public async Task Only_a_list_of_the_default_size_reads_a_row_more()
    {
        var given = await AskAsync("{ countries(first: 3) { nodes { code } } }");
        var otherwise = await AskAsync("{ countries { nodes { code } } }");

        Assert.Equal(Assert.Single(given.Statements), Assert.Single(otherwise.Statements));
        Assert.Equal(3, await RowsAsync("{ countries(first: 3) { nodes { code } } }"));
        Assert.Equal(4, await RowsAsync("{ countries { nodes { code } } }"));
    }

    private async Task<int> RowsAsync(string query)
    {
        var answer = await Harness.AskAsync(new GraphRequest(query) { Explain = true });
        return JsonDocument
            .Parse(answer.Json)
            .RootElement.GetProperty("extensions")
            .GetProperty("explain")
            .GetProperty("steps")[0]
            .GetProperty("rows")
            .GetInt32();
    }

    private async Task<IReadOnlyList<(string Path, int Size, int Lists)>> CutsAsync(string query)
    {
        var answer = await AskAsync(query);
        Assert.True(answer.Errors.Count == 0, answer.Json);
        return Cuts(answer.Json);
    }

    private static List<(string Path, int Size, int Lists)> Cuts(string json) =>
        [
            .. JsonDocument
                .Parse(json)
                .RootElement.GetProperty("extensions")
                .GetProperty("cut")
                .EnumerateArray()
                .Select(cut =>
                    (
                        cut.GetProperty("path").GetString()!,
                        cut.GetProperty("size").GetInt32(),
                        cut.GetProperty("lists").GetInt32()
                    )
                ),
        ];
}
