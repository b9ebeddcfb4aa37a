using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class EveryFilterOnSqlite() : EveryFilterSpecification(DatabaseProviderKind.Sqlite);

public sealed class EveryFilterOnPostgreSql() : EveryFilterSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Every field that can be filtered by, with every operator, gives the rows that LINQ to Objects gives.
/// </summary>
public abstract class EveryFilterSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData("samples", "Sample", "key")]
    [InlineData("sampleNotes", "SampleNote", "number")]
    [InlineData("sampleLabels", "SampleLabel", "key")]
    [InlineData("countries", "Country", "code")]
    public async Task Every_field_and_operator_gives_the_same_rows(string root, string name, string key)
    {
        var cases = new FilterCases(await InputSchema.ReadAsync(Harness));
        var wheres = Wheres(cases, $"{name}FilterInput").ToList();
        var node = Definition.Nodes.Single(candidate => candidate.Name == name);

        var answers = await Asked.KeysAsync(
            Harness,
            root,
            name,
            key,
            wheres.Select(where => ((Input?)where, (Input?)null))
        );

        Assert.True(wheres.Count > 50);
        var wrong = wheres
            .Zip(
                answers,
                (where, answer) =>
                    (
                        where,
                        answer,
                        Expected: SampleOracle.Keys(
                            SampleOracle.Memory,
                            node,
                            SampleOracle.Memory.Rows(node.ClrType),
                            where,
                            null
                        )
                    )
            )
            .Where(item => !item.Expected.SequenceEqual(item.answer))
            .Select(item =>
                $"{item.where}\n  expected {string.Join(" | ", item.Expected)}\n  but was  {string.Join(" | ", item.answer)}"
            )
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {wheres.Count}:\n{string.Join('\n', wrong.Take(10))}");
    }

    /// <summary>
    /// The first two fields of a type meet all operands. The same operators of the others meet some, and behind two
    /// links it
    /// is every third operator in turn: what differs there is how the value is found.
    /// </summary>
    private static IEnumerable<Input> Wheres(FilterCases cases, string type)
    {
        var seen = new Dictionary<string, int>();
        var turn = 0;
        foreach (var (path, operations) in cases.Paths(type))
        {
            seen[operations] = seen.GetValueOrDefault(operations) + 1;
            var conditions =
                path.Count == 1 && seen[operations] <= 2
                    ? cases.Conditions(operations)
                    : cases.FewConditions(operations, turn++);
            foreach (var condition in conditions.Where((_, index) => path.Count < 3 || index % 3 == turn % 3))
            {
                yield return Input.At(path, condition);
            }
        }
    }
}
