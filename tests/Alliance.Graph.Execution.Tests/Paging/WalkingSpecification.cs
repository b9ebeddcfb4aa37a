using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Execution.Tests.Paging;

public sealed class WalkingOnSqlite() : WalkingSpecification(DatabaseProviderKind.Sqlite);

public sealed class WalkingOnPostgreSql() : WalkingSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Walks every connection of the graph; the starter data has nulls and ties in every order.</summary>
public abstract class WalkingSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Every_root_connection_is_walked_completely_forwards_and_backwards(int size)
    {
        foreach (var connection in WalkedConnection.Roots(Core.Definition))
        {
            var total = await WalkAsync(connection, size);
            Assert.True(total > 0, $"'{connection}' has no rows, so walking it shows nothing.");
        }
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Every_nested_connection_is_walked_completely_forwards_and_backwards(int size)
    {
        foreach (var (lookup, connection) in WalkedConnection.Nested(Core.Definition))
        {
            var longest = 0;
            foreach (var owner in await OwnersAsync(lookup.Name, lookup.Argument, connection.Name))
            {
                longest = Math.Max(longest, await WalkAsync(new WalkedConnection(owner, connection.Name), size));
            }

            Assert.True(
                longest > 0,
                $"'{lookup.Name}.{connection.Name}' has no rows below any owner, so walking it shows nothing."
            );
        }
    }

    private async Task<int> WalkAsync(WalkedConnection connection, int size)
    {
        var forwards = new List<string>();
        var page = await connection.ReadAsync(Harness, $"first: {size}");
        var total = page.Total;
        Assert.False(page.HasPrevious);
        while (true)
        {
            Assert.Equal(page.Ids, page.EdgeIds);
            Assert.Equal(page.Cursors.FirstOrDefault(), page.Start);
            Assert.Equal(page.Cursors.LastOrDefault(), page.End);
            Assert.Equal(total, page.Total);
            forwards.AddRange(page.Ids);
            Assert.Equal(forwards.Count < total, page.HasNext);
            if (!page.HasNext)
            {
                break;
            }

            Assert.Equal(size, page.Ids.Count);
            page = await connection.ReadAsync(Harness, $"first: {size}, after: \"{page.End}\"");
            Assert.True(page.HasPrevious);
        }

        Assert.Equal(total, forwards.Count);
        Assert.Equal(total, forwards.Distinct().Count());
        Assert.Equal(forwards, await WalkBackwardsAsync(connection, size, total));
        return total;
    }

    private async Task<List<string>> WalkBackwardsAsync(WalkedConnection connection, int size, int total)
    {
        var backwards = new List<string>();
        var page = await connection.ReadAsync(Harness, $"last: {size}");
        Assert.False(page.HasNext);
        while (true)
        {
            backwards.InsertRange(0, page.Ids);
            Assert.Equal(backwards.Count < total, page.HasPrevious);
            if (!page.HasPrevious)
            {
                return backwards;
            }

            Assert.Equal(size, page.Ids.Count);
            page = await connection.ReadAsync(Harness, $"last: {size}, before: \"{page.Start}\"");
            Assert.True(page.HasNext);
        }
    }

    /// <summary>Owners with the most rows, and one with none if there is one.</summary>
    private async Task<IEnumerable<string>> OwnersAsync(string lookup, string argument, string connection)
    {
        var plural = Core
            .Definition.Roots.OfType<Sdk.Definitions.ConnectionRootDefinition>()
            .Single(root =>
                root.Target
                == Core.Definition.Roots.OfType<Sdk.Definitions.LookupRootDefinition>()
                    .Single(other => other.Name == lookup)
                    .Target
            );
        var answer = await AskAsync(
            $"{{ {plural.Name}(first: 100) {{ nodes {{ {argument} {connection} {{ totalCount }} }} }} }}"
        );
        var owners = answer
            .Data.GetProperty(plural.Name)
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(node =>
                (
                    Key: node.GetProperty(argument),
                    Total: node.GetProperty(connection).GetProperty("totalCount").GetInt32()
                )
            )
            .OrderByDescending(owner => owner.Total)
            .ToList();
        var isText = !Core.Definition.Node(plural.Target).KeyType.IsEnum;
        return owners
            .Take(2)
            .Append(owners[^1])
            .Select(owner =>
                isText ? $"{lookup}({argument}: {owner.Key.GetRawText()})" : $"{lookup}({argument}: {owner.Key})"
            )
            .Distinct();
    }
}
