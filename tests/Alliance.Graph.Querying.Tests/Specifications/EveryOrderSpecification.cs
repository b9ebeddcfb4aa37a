using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class EveryOrderOnSqlite() : EveryOrderSpecification(DatabaseProviderKind.Sqlite);

public sealed class EveryOrderOnPostgreSql() : EveryOrderSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Every key that a list can be ordered by, in both directions, gives the order that LINQ to Objects gives.
/// </summary>
public abstract class EveryOrderSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData("samples", "Sample", "key")]
    [InlineData("sampleNotes", "SampleNote", "number")]
    [InlineData("sampleLabels", "SampleLabel", "key")]
    [InlineData("countries", "Country", "code")]
    public async Task Every_key_gives_the_same_order(string root, string name, string key)
    {
        var orders = new OrderCases(await InputSchema.ReadAsync(Harness))
            .Paths($"{name}SortInput")
            .SelectMany(path =>
                Enum.GetValues<SortDirection>()
                    .Select(direction => (Input)new ListInput([OrderCases.Entry(path, direction)]))
            )
            .Append(new ListInput([]))
            .ToList();
        var node = Definition.Nodes.Single(candidate => candidate.Name == name);

        var answers = await Asked.KeysAsync(
            Harness,
            root,
            name,
            key,
            orders.Select(order => ((Input?)null, (Input?)order))
        );

        Assert.True(orders.Count > 4);
        var wrong = orders
            .Zip(
                answers,
                (order, answer) =>
                    (
                        order,
                        answer,
                        Expected: SampleOracle.Keys(
                            SampleOracle.Memory,
                            node,
                            SampleOracle.Memory.Rows(node.ClrType),
                            null,
                            order
                        )
                    )
            )
            .Where(item => !item.Expected.SequenceEqual(item.answer))
            .Select(item =>
                $"{item.order}\n  expected {string.Join(" | ", item.Expected)}\n  but was  {string.Join(" | ", item.answer)}"
            )
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {orders.Count}:\n{string.Join('\n', wrong.Take(10))}");
    }
}
