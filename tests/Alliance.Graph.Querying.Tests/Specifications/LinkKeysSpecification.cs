using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class LinkKeysOnSqlite() : LinkKeysSpecification(DatabaseProviderKind.Sqlite);

public sealed class LinkKeysOnPostgreSql() : LinkKeysSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// The key of a linked node is the row's own foreign key only where a constraint sees to it that the node is there.
/// </summary>
public abstract class LinkKeysSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableFact]
    public async Task A_link_without_a_constraint_is_followed_even_for_the_key()
    {
        var answer = await Harness.AskAsync("{ samples(first: 100) { nodes { key parentKey parent { key } } } }");

        var nodes = answer
            .Data.GetProperty("samples")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(node =>
                (
                    Key: node.GetProperty("key").GetString(),
                    ParentKey: node.GetProperty("parentKey").GetString(),
                    Parent: node.GetProperty("parent") is { ValueKind: System.Text.Json.JsonValueKind.Object } parent
                        ? parent.GetProperty("key").GetString()
                        : null
                )
            )
            .ToList();
        Assert.Contains(nodes, node => node is { ParentKey: not null, Parent: null });
        Assert.All(nodes.Where(node => node.Parent is not null), node => Assert.Equal(node.ParentKey, node.Parent));
        Assert.Contains("LEFT JOIN", Assert.Single(answer.Statements), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_link_with_a_constraint_is_joined_only_for_more_than_the_key()
    {
        var key = await Harness.AskAsync(
            "{ commitments(first: 5) { nodes { country { code id __typename } report { country { code } } } } }"
        );
        var more = await Harness.AskAsync("{ commitments(first: 5) { nodes { country { code name } } } }");

        Assert.Empty(key.Errors);
        Assert.Equal(1, Assert.Single(key.Statements).Split("LEFT JOIN").Length - 1);
        Assert.Equal(1, Assert.Single(more.Statements).Split("LEFT JOIN").Length - 1);
    }
}
