using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class AnyWalkOnSqlite() : AnyWalkSpecification(DatabaseProviderKind.Sqlite);

public sealed class AnyWalkOnPostgreSql() : AnyWalkSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Walking any filtered and ordered list, page by page in both directions, visits the rows of LINQ to Objects, each
/// once.
/// </summary>
public abstract class AnyWalkSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Every_row_is_visited_once(int size)
    {
        foreach (var (list, expected) in await ListsAsync(seed: size))
        {
            Assert.Equal(
                (list, string.Join(" | ", expected)),
                (list, string.Join(" | ", await WalkAsync(list, size, isBackward: false)))
            );
            Assert.Equal(
                (list, string.Join(" | ", expected)),
                (list, string.Join(" | ", await WalkAsync(list, size, isBackward: true)))
            );
        }
    }

    [SkippableTheory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_jump_lands_on_the_page_with_its_number(int size)
    {
        var jumps = 0;
        foreach (var (list, expected) in await ListsAsync(seed: 100 + size))
        {
            var pages = expected.Chunk(size).ToList();
            string? cursor = null;
            for (var number = 1; number <= pages.Count; number++)
            {
                var page = await list.ReadAsync(Harness, size, cursor);
                Assert.Equal(
                    Enumerable.Range(number + 1, Math.Min(5, pages.Count - number)),
                    page.Forward.Select(jump => jump.Number)
                );
                Assert.Equal(
                    Enumerable.Range(1, number - 1).Reverse().Take(5),
                    page.Backward.Select(jump => jump.Number)
                );
                foreach (var (target, at) in number % 3 == 1 ? page.Forward : [])
                {
                    Assert.Equal(pages[target - 1], (await list.ReadAsync(Harness, size, at)).Keys);
                    jumps++;
                }

                foreach (var (target, at) in number % 3 == 1 ? page.Backward : [])
                {
                    Assert.Equal(pages[target - 1], (await list.ReadAsync(Harness, size, at, isBackward: true)).Keys);
                    jumps++;
                }

                cursor = page.End;
            }
        }

        Assert.True(jumps > 20);
    }

    /// <summary>Lists at the root and below nodes, with filters and orders at random.</summary>
    private async Task<IReadOnlyList<(WalkedList List, IReadOnlyList<string> Expected)>> ListsAsync(int seed)
    {
        var schema = await InputSchema.ReadAsync(Harness);
        var random = new RandomInputs(schema, seed);
        var memory = SampleOracle.Memory;
        var lists = new List<(WalkedList, IReadOnlyList<string>)>();
        var keys = SampleRows
            .All.Samples.Select(sample => sample.Key)
            .Where(key => SampleRows.All.Samples.Any(child => child.ParentKey == key))
            .ToList();
        foreach (
            var (lookup, path, owner, name, key) in new[]
            {
                ("", new[] { "samples" }, "", "Sample", "key"),
                ("", ["samples"], "", "Sample", "key"),
                ("", ["sampleNotes"], "", "SampleNote", "number"),
                ("country", ["sample", "samples"], "Country", "Sample", "key"),
                ("sample", ["children"], "Sample", "Sample", "key"),
                ("sample", ["notes"], "Sample", "SampleNote", "number"),
                ("sample", ["labels"], "Sample", "SampleLabel", "key"),
            }
        )
        {
            var node = Definition.Nodes.Single(candidate => candidate.Name == name);
            var ownerKey = owner == "Country" ? "SE" : random.Any(keys);
            var rows = memory.Rows(node.ClrType);
            if (owner.Length > 0)
            {
                var ownerNode = Definition.Nodes.Single(candidate => candidate.Name == owner);
                var row = memory
                    .Rows(ownerNode.ClrType)
                    .Single(candidate => memory.Read(ownerNode.Key, candidate)!.ToString() == ownerKey);
                var fields =
                    path.Length == 2
                        ? ownerNode
                            .Fields.OfType<SectionFieldDefinition>()
                            .Single(section => section.Name == path[0])
                            .Fields
                        : ownerNode.Fields;
                rows = memory.Many((ConnectionFieldDefinition)fields.Single(field => field.Name == path[^1]), row);
            }

            // Filters at random leave few rows; one "not" of two leaves many.
            var where =
                random.Next(2) == 0
                    ? null
                    : Input.Of(
                        "or",
                        new ListInput([random.Where($"{name}FilterInput", 1), random.Where($"{name}FilterInput", 2)])
                    );
            var order = random.Order(new OrderCases(schema).Paths($"{name}SortInput"));
            var list = new WalkedList(
                owner.Length == 0 ? "" : $"{lookup}({(owner == "Country" ? "code" : "key")}: {Input.Leaf(ownerKey)})",
                path,
                name,
                key,
                where,
                order
            );
            lists.Add((list, SampleOracle.Keys(memory, node, rows, where, order)));
        }

        return lists;
    }

    private async Task<IReadOnlyList<string>> WalkAsync(WalkedList list, int size, bool isBackward)
    {
        var visited = new List<string>();
        string? cursor = null;
        while (true)
        {
            var page = await list.ReadAsync(Harness, size, cursor, isBackward);
            visited.InsertRange(isBackward ? 0 : visited.Count, page.Keys);
            if (!page.HasMore)
            {
                return visited;
            }

            Assert.Equal(size, page.Keys.Count);
            Assert.True(visited.Count < 1000, $"The walk does not end: {list}");
            cursor = isBackward ? page.Start : page.End;
        }
    }
}
