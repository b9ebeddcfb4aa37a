using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class KnownGroupsQuestionOnSqlite() : KnownGroupsQuestionSpecification(DatabaseProviderKind.Sqlite);

public sealed class KnownGroupsQuestionOnPostgreSql()
    : KnownGroupsQuestionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Groups with those without rows, by keys, filters, conditions and orders at random: 60 on each database, the same on
/// every run. A failure
/// names the seed and the question.
/// </summary>
public abstract class KnownGroupsQuestionSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private const int Questions = 30;
    private const int MostCombinations = 1500;

    private static readonly (string Root, string Node)[] Lists =
    [
        ("samples", "Sample"),
        ("sampleNotes", "SampleNote"),
        ("sampleLabels", "SampleLabel"),
    ];

    [SkippableTheory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_known_keys_give_the_same_groups(int seed)
    {
        var schema = await InputSchema.ReadAsync(Harness);
        var random = new RandomInputs(schema, seed);
        var empty = 0;
        for (var question = 0; question < Questions; question++)
        {
            var (root, name) = random.Any(Lists);
            var node = Definition.Nodes.Single(candidate => candidate.Name == name);
            var memory = SampleOracle.Memory;
            var known = new KnownKeyOracle(memory, node);
            var where = random.Next(4) == 0 ? null : random.Where($"{name}FilterInput", depth: 2);
            var all = schema.Fields($"{name}GroupKeyValues").Where(key => known.Names.Contains(key.Name)).ToList();
            var keys = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Any(all)).Distinct().ToList();
            List<string> names = [.. keys.Select(key => key.Name)];
            var combinations = known.Combinations(names, where);
            var having = random.Next(3) == 0 ? random.Having(name) : null;
            var order = random.Next(2) == 0 ? null : random.GroupOrder(name, names);
            if (combinations.Count is 0 or > MostCombinations)
            {
                continue;
            }

            var function = random.Any(new AggregateCases(schema).Paths(name));
            var rows = SampleOracle.Rows(memory, node, memory.Rows(node.ClrType), where, null);
            var oracle = new GroupOracle(memory, node);
            var groups = oracle.Group(rows, names, having, order, combinations);
            var text =
                $"{root}{(where is null ? "" : "(where: $w)")} {{ groups(keys: [{string.Join(", ", names.Select(key => InputWriter.EnumName(char.ToUpperInvariant(key[0]) + key[1..])))}], includeEmpty: true, first: 200"
                + $"{(having is null ? "" : $", having: {having}")}{(order is null ? "" : $", order: {order}")}) {{ totalCount nodes {{ key {{ {string.Join(' ', keys.Select(key => GroupKeys.Select(Definition, key)))} }} count aggregate {{ count {AggregateCases.Selection(function)} }} }} }} }}";
            var answer = await Harness.AskAsync(
                where is null ? $"{{ {text} }}" : $"query Q($w: {name}FilterInput) {{ {text} }}",
                InputWriter.Variables(where is null ? [] : [("w", where)])
            );
            Assert.True(answer.Errors.Count == 0, $"Seed {seed}, question {question}: {text} {where} {answer.Json}");

            var actual = answer.Data.GetProperty(root).GetProperty("groups");
            Assert.True(
                groups.Count == actual.GetProperty("totalCount").GetInt32(),
                $"Seed {seed}, question {question}: {text} {where} has {actual.GetProperty("totalCount")} groups and not {groups.Count}."
            );
            foreach (var (group, expected) in actual.GetProperty("nodes").EnumerateArray().Zip(groups))
            {
                var value = group.At(["aggregate", .. AggregateCases.Place(function)]);
                Assert.True(
                    group.GetProperty("count").GetInt32() == expected.Rows.Count
                        && value.Says(oracle.Aggregate(expected.Rows, function))
                        && keys.Zip(expected.Keys)
                            .All(key => GroupKeys.Read(Definition, group, key.First).Says(key.Second)),
                    $"Seed {seed}, question {question}: {text} {where} gives {group} and not {string.Join(", ", expected.Keys)} with {expected.Rows.Count}."
                );
                empty += expected.Rows.Count == 0 ? 1 : 0;
            }
        }

        Assert.True(empty > Questions, $"Of all groups only {empty} had no rows.");
    }
}
