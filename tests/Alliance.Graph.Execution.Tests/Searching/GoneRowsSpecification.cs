using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Searching;

public sealed class GoneRowsOnSqlite() : GoneRowsSpecification(DatabaseProviderKind.Sqlite);

public sealed class GoneRowsOnPostgreSql() : GoneRowsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Rows that somebody has deleted by SQL are no hits.</summary>
public abstract class GoneRowsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Question =
        "query Q($first: Int, $last: Int) { search(text: \"lanzarote conv\", first: $first, last: $last) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { type title node { id } } } }";

    protected override bool OnlyReads => false;

    [SkippableTheory]
    [InlineData("{\"first\":3}")]
    [InlineData("{\"last\":3}")]
    [InlineData("{\"first\":100}")]
    public async Task A_page_is_full_its_total_is_right_and_the_index_is_mended(string variables)
    {
        var before = await AskAsync(
            "{ search(text: \"lanzarote conv\", first: 100) { totalCount nodes { type node { ... on Commitment { key } } } } }"
        );
        var search = before.Data.GetProperty("search");
        var total = search.GetProperty("totalCount").GetInt32();
        var keys = search
            .GetProperty("nodes")
            .EnumerateArray()
            .Where(hit => hit.GetProperty("type").GetString() == "COMMITMENT")
            .Select(hit => hit.GetProperty("node").GetProperty("key").GetString()!)
            .ToList();
        string[] gone = [keys[0], keys[1], keys[^1]];
        foreach (var key in gone)
        {
            await using var context = await Database.Contexts.CreateDbContextAsync();
            await context.Database.ExecuteSqlAsync($"DELETE FROM core_commitments WHERE key = {key}");
        }

        var answer = await AskAsync(Question, System.Text.Json.JsonDocument.Parse(variables).RootElement);

        Assert.Empty(answer.Errors);
        var found = answer.Data.GetProperty("search");
        Assert.Equal(total - 3, found.GetProperty("totalCount").GetInt32());
        var size = found.GetProperty("nodes").GetArrayLength();
        Assert.Equal(size, variables.Contains("100") ? total - 3 : 3);
        Assert.Equal(
            !variables.Contains("100"),
            found
                .GetProperty("pageInfo")
                .GetProperty(variables.Contains("last") ? "hasPreviousPage" : "hasNextPage")
                .GetBoolean()
        );
        while (await CountEntriesAsync(gone) > 0)
        {
            await AskAsync(Question, System.Text.Json.JsonDocument.Parse(variables).RootElement);
        }
    }

    private async Task<int> CountEntriesAsync(string[] keys)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var entries = await context
            .Database.SqlQuery<string>($"SELECT key AS \"Value\" FROM core_search_entries WHERE type = 'Commitment'")
            .ToListAsync();
        return entries.Count(keys.Contains);
    }
}
