using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class FiguresOnSqlite() : FigureSpecification(DatabaseProviderKind.Sqlite);

public sealed class FiguresOnPostgreSql() : FigureSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Tables as figures of reports keep them: how many rows there are, and how many of them are shown.</summary>
public abstract class FigureSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableFact]
    public async Task Groups_that_the_query_leaves_out_are_counted()
    {
        var all = (await AskAsync("{ commitments { totalCount } }"))
            .Data.GetProperty("commitments")
            .GetProperty("totalCount")
            .GetInt32();

        Assert.Equal((3, all), await CountAsync("{ commitments { groupBy(keys: [KEY], first: 3) { key { key } } } }"));
        Assert.Equal((0, all), await CountAsync("{ commitments { groupBy(keys: [KEY], first: 0) { key { key } } } }"));
        Assert.Equal(
            (all, all),
            await CountAsync("{ commitments { groupBy(keys: [KEY], first: 1000) { key { key } } } }")
        );
        Assert.Equal((1, 1), await CountAsync("{ commitments { totalCount } }"));
    }

    [SkippableFact]
    public async Task Groups_below_rows_are_counted_too()
    {
        const string Where = "where: { code: { in: [\"SE\", \"AT\"] } }";
        var (shown, whole) = await CountAsync(
            $"{{ countries({Where}) {{ nodes {{ name commitments {{ groupBy(keys: [KEY], first: 1000) {{ key {{ key }} }} }} }} }} }}"
        );
        Assert.Equal(shown, whole);
        Assert.True(whole > 4);

        Assert.Equal(
            (4, whole),
            await CountAsync(
                $"{{ countries({Where}) {{ nodes {{ name commitments {{ groupBy(keys: [KEY], first: 2) {{ key {{ key }} }} }} }} }} }}"
            )
        );
    }

    [SkippableFact]
    public async Task Rows_beyond_those_that_a_report_takes_are_counted()
    {
        var (shown, total) = await CountAsync(
            "{ countries { nodes { commitments { nodes { country { name commitments(first: 10) { nodes { key } } } } } } } }"
        );
        Assert.Equal(1000, shown);
        Assert.True(total > 1000);
    }

    [SkippableFact]
    public async Task Groups_without_a_size_are_all_or_none() =>
        Assert.Equal(
            ErrorCodes.TooManyGroups,
            (await FigureAsync("{ commitments { groupBy(keys: [KEY]) { key { key } } } }")).Error!.Code
        );

    private async Task<(int Shown, int Total)> CountAsync(string query)
    {
        var figure = await FigureAsync(query);
        Assert.Null(figure.Error);
        var table = JsonElement.Parse(figure.Text);
        return (table.GetProperty("rows").GetArrayLength(), table.GetProperty("total").GetInt32());
    }

    private Task<AskedTable> FigureAsync(string query) =>
        AskedTable.AskAsync(Database, new GraphRequest(query) { Table = new TableRequest(TableFormat.Figure) });
}
