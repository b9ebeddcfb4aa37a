using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class ChangingListOnSqlite() : ChangingListSpecification(DatabaseProviderKind.Sqlite);

public sealed class ChangingListOnPostgreSql() : ChangingListSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Rows that come and go between pages change nothing for the others.</summary>
public abstract class ChangingListSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => SampleGraph.Composed;

    protected override TestContent Content => TestContent.Nothing;

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_that_did_not_change_is_visited_once(bool isBackward)
    {
        await SampleGraph.FillAsync(Database);
        var random = new Random(7);
        var graph = new GraphHarness(Database);
        var where = Input.Of("amount", Input.Of("neq", Input.Leaf(10m)));
        var order = new ListInput([
            Input.Of("kind", Input.Leaf(SortDirection.Descending)),
            Input.Of("amount", Input.Leaf(SortDirection.Ascending)),
        ]);
        var list = new WalkedList("", ["sampleNotes"], "SampleNote", "number", where, order);
        var deleted = new HashSet<string>();
        var visited = new List<string>();
        string? cursor = null;
        for (var hasMore = true; hasMore; )
        {
            var page = await list.ReadAsync(graph, 3, cursor, isBackward);
            visited.InsertRange(isBackward ? 0 : visited.Count, page.Keys);
            (hasMore, cursor) = (page.HasMore, isBackward ? page.Start : page.End);

            await using var context = await Database.Contexts.CreateDbContextAsync();
            var victim = random.Next(1, 60) * 3;
            await context.Set<SampleNote>().Where(note => note.Number == victim).ExecuteDeleteAsync();
            deleted.Add($"{victim}");
            var model = SampleRows.All.Notes[random.Next(60)];
            context.Add(
                new SampleNote
                {
                    Number = (visited.Count * 3) + 1,
                    Words = "new",
                    Size = 1,
                    Amount = model.Amount,
                    Share = 1,
                    Since = model.Since,
                    Day = model.Day,
                    At = model.At,
                    Source = model.Source,
                    CountryCode = model.CountryCode,
                    Kind = model.Kind,
                }
            );
            await context.SaveChangesAsync();
        }

        var all = SampleOracle.Keys(
            SampleOracle.Memory,
            Graph.Definition.Node(typeof(SampleNote)),
            SampleRows.All.Notes,
            where,
            order
        );
        Assert.Equal(
            all.Where(key => !deleted.Contains(key)),
            visited.Where(key => int.Parse(key) % 3 == 0 && !deleted.Contains(key))
        );
        Assert.Equal(visited.Distinct(), visited);
        Assert.True(deleted.Count > 5);
    }
}
