using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class AnyQuestionOnSqlite() : AnyQuestionSpecification(DatabaseProviderKind.Sqlite);

public sealed class AnyQuestionOnPostgreSql() : AnyQuestionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Filters, orders, pages and groups combined at random: 960 combinations on each database, the same on every run. A
/// failure names the seed and the question.
/// </summary>
public abstract class AnyQuestionSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private const int AtOnce = 20;
    private const int Pages = 160;
    private const int Groups = 40;
    private const int GroupLists = 40;

    private static readonly (string Root, string Node, string Key)[] Lists =
    [
        ("samples", "Sample", "key"),
        ("samples", "Sample", "key"),
        ("sampleNotes", "SampleNote", "number"),
        ("sampleLabels", "SampleLabel", "key"),
    ];

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_filter_in_any_order_gives_the_same_page_and_groups(int seed)
    {
        var schema = await InputSchema.ReadAsync(Harness);
        var random = new RandomInputs(schema, seed);
        var orders = Lists
            .Select(list => list.Node)
            .Distinct()
            .ToDictionary(node => node, node => new OrderCases(schema).Paths($"{node}SortInput"));
        var questions = Enumerable
            .Range(0, Pages)
            .Select(_ => Page(random, orders))
            .Concat(Enumerable.Range(0, Groups).Select(_ => Group(schema, random)))
            .Concat(Enumerable.Range(0, GroupLists).Select(_ => GroupList(schema, random, orders)))
            .ToList();
        var wrong = new List<string>();
        foreach (var some in questions.Chunk(AtOnce))
        {
            var query = string.Join(
                ' ',
                some.Select(
                    (question, index) =>
                        $"q{index}: {question.Text.Replace("$w#", $"$w{index}", StringComparison.Ordinal)}"
                )
            );
            var parameters = string.Concat(
                some.Select(
                    (question, index) => question.Where is null ? "" : $" $w{index}: {question.Node}FilterInput"
                )
            );
            var answer = await Harness.AskAsync(
                parameters.Length == 0 ? $"{{ {query} }}" : $"query Q({parameters}) {{ {query} }}",
                InputWriter.Variables(
                    some.Select((question, index) => ($"w{index}", question.Where))
                        .Where(variable => variable.Where is not null)!
                )
            );
            wrong.AddRange(
                answer.Errors.Select(error =>
                    $"{error.Code} {error.Message} {(error.Path is [string alias, ..] ? Told(some[int.Parse(alias[1..])]) : query)}"
                )
            );
            if (answer.Errors.Count == 0)
            {
                wrong.AddRange(
                    some.Select(
                            (question, index) => (question, Actual: question.Read(answer.Data.GetProperty($"q{index}")))
                        )
                        .Where(item => item.Actual != item.question.Expected)
                        .Select(item =>
                            $"{Told(item.question)}\n  expected {item.question.Expected}\n  but was  {item.Actual}"
                        )
                );
            }
        }

        Assert.True(
            wrong.Count == 0,
            $"Seed {seed}: {wrong.Count} of {questions.Count} are wrong:\n{string.Join('\n', wrong.Take(8))}"
        );
    }

    private static Question Page(RandomInputs random, Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> orders)
    {
        var (root, name, key) = random.Any(Lists);
        var node = Definition.Nodes.Single(candidate => candidate.Name == name);
        var where = random.Next(8) == 0 ? null : random.Where($"{name}FilterInput");
        var order = random.Next(6) == 0 ? null : random.Order(orders[name]);
        var (size, isBackward) = (random.Any([1, 3, 10, 100]), random.Next(3) == 0);
        var withTotal = random.Next(4) == 0;
        var all = SampleOracle.Keys(SampleOracle.Memory, node, SampleOracle.Memory.Rows(node.ClrType), where, order);
        var page = isBackward ? all.TakeLast(size) : all.Take(size);
        var arguments =
            $"{(isBackward ? "last" : "first")}: {size}{Where(where)}{(order is null ? "" : $", order: {order}")}";
        return new Question(
            $"{root}({arguments}) {{ {(withTotal ? "totalCount " : "")}nodes {{ {key} }} }}",
            name,
            where,
            $"{(withTotal ? all.Count : "")} {string.Join(" | ", page)}",
            answer =>
                $"{(withTotal ? answer.GetProperty("totalCount") : "")} {string.Join(" | ", answer.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty(key)))}"
        );
    }

    private static Question Group(InputSchema schema, RandomInputs random)
    {
        var (root, name, _) = random.Any(Lists);
        var node = Definition.Nodes.Single(candidate => candidate.Name == name);
        var where = random.Next(3) == 0 ? null : random.Where($"{name}FilterInput", depth: 1);
        var all = schema.Fields($"{name}GroupKeyValues");
        var keys = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => random.Any(all)).Distinct().ToList();
        List<string> names = [.. keys.Select(key => key.Name)];
        var having = random.Next(2) == 0 ? null : random.Having(name);
        var order = random.Next(2) == 0 ? null : random.GroupOrder(name, names);
        var first = random.Any([2, 5, 1000]);
        var part = random.Next(2) == 0 ? null : random.Where($"{name}FilterInput", depth: 2);
        var function = random.Any(new AggregateCases(schema).Paths(name));
        var memory = SampleOracle.Memory;
        var rows = SampleOracle.Rows(memory, node, memory.Rows(node.ClrType), where, null);
        var oracle = new GroupOracle(memory, node);
        var groups = oracle
            .Group(rows, names, having, order)
            .Take(first)
            .Select(group => (group.Rows.Count, Part: Part(group)));
        var arguments =
            $"keys: [{string.Join(", ", names.Select(key => InputWriter.EnumName(char.ToUpperInvariant(key[0]) + key[1..])))}], first: {first}"
            + $"{(having is null ? "" : $", having: {having}")}{(order is null ? "" : $", order: {order}")}";
        return new Question(
            $"{root}{(where is null ? "" : $"({Where(where)[2..]})")} {{ groupBy({arguments}) {{ key {{ {string.Join(' ', keys.Select(key => GroupKeys.Select(Definition, key)))} }} {(part is null ? "count" : $"count(where: {part}) aggregate(where: {part}) {{ count {AggregateCases.Selection(function)} }}")} }} }}",
            name,
            where,
            string.Join(
                " | ",
                groups.Select(group =>
                    part is null ? $"{group.Count}" : $"{group.Part!.Count} {group.Part!.Count} true"
                )
            ),
            answer =>
                string.Join(
                    " | ",
                    answer
                        .GetProperty("groupBy")
                        .EnumerateArray()
                        .Zip(groups.Select(group => group.Part))
                        .Select(pair => Says(pair.First, pair.Second))
                )
        );

        IReadOnlyList<object>? Part(RowGroup group) =>
            part is null ? null : SampleOracle.Rows(memory, node, group.Rows, part, null);

        string Says(JsonElement group, IReadOnlyList<object>? some)
        {
            if (some is null)
            {
                return $"{group.GetProperty("count")}";
            }

            var (actual, expected) = (
                group.At(["aggregate", .. AggregateCases.Place(function)]),
                oracle.Aggregate(some, function)
            );
            return $"{group.GetProperty("count")} {group.At(["aggregate", "count"])} {(actual.Says(expected) ? "true" : $"{string.Join('.', function)} is {actual} and not {expected}")}";
        }
    }

    /// <summary>A page of a list of groups, with sums that run over all of them, and some rows of each.</summary>
    private static Question GroupList(
        InputSchema schema,
        RandomInputs random,
        Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> orders
    )
    {
        var (root, name, id) = random.Any(Lists);
        var node = Definition.Nodes.Single(candidate => candidate.Name == name);
        var where = random.Next(3) == 0 ? null : random.Where($"{name}FilterInput", depth: 1);
        var all = schema.Fields($"{name}GroupKeyValues");
        var keys = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => random.Any(all)).Distinct().ToList();
        List<string> names = [.. keys.Select(key => key.Name)];
        var having = random.Next(2) == 0 ? null : random.Having(name);
        var order = random.Next(2) == 0 ? null : random.GroupOrder(name, names);
        var (size, isBackward) = (random.Any([2, 5, 60]), random.Next(3) == 0);
        var part = random.Next(2) == 0 ? null : random.Where($"{name}FilterInput", depth: 2);
        var rowOrder = random.Next(6) == 0 ? null : random.Order(orders[name]);
        var first = random.Any([1, 3, 10]);
        var sum = random.Any(new AggregateCases(schema).Sums(name));
        var memory = SampleOracle.Memory;
        var oracle = new GroupOracle(memory, node);
        var groups = oracle.Group(
            SampleOracle.Rows(memory, node, memory.Rows(node.ClrType), where, null),
            names,
            having,
            order
        );
        List<object> ahead = [];
        List<string> expected =
        [
            .. groups.Select(group =>
            {
                ahead.AddRange(SampleOracle.Rows(memory, node, group.Rows, part, null));
                return $"{ahead.Count} {Text(oracle.Aggregate(ahead, sum))} {string.Join(',', SampleOracle.Keys(memory, node, group.Rows, part, rowOrder).Take(first))}";
            }),
        ];
        List<string> path = [.. sum.SkipLast(1), "runningSum"];
        var arguments =
            $"keys: [{string.Join(", ", names.Select(key => InputWriter.EnumName(char.ToUpperInvariant(key[0]) + key[1..])))}], {(isBackward ? "last" : "first")}: {size}"
            + $"{(having is null ? "" : $", having: {having}")}{(order is null ? "" : $", order: {order}")}";
        var some = part is null ? "" : $"(where: {part})";
        var rows =
            $"first: {first}{(part is null ? "" : $", where: {part}")}{(rowOrder is null ? "" : $", order: {rowOrder}")}";
        return new Question(
            $"{root}{(where is null ? "" : $"({Where(where)[2..]})")} {{ groups({arguments}) {{ nodes {{ runningCount{some} aggregate{some} {{ {AggregateCases.Selection(path)} }} nodes({rows}) {{ {id} }} }} }} }}",
            name,
            where,
            string.Join(" | ", isBackward ? expected.TakeLast(size) : expected.Take(size)),
            answer =>
                string.Join(
                    " | ",
                    answer
                        .GetProperty("groups")
                        .GetProperty("nodes")
                        .EnumerateArray()
                        .Select(group =>
                            $"{group.GetProperty("runningCount")} {Text(group.At(["aggregate", .. path]).GetDecimal())} {string.Join(',', group.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty(id)))}"
                        )
                )
        );

        static string Text(object? number) =>
            Convert
                .ToDecimal(number, CultureInfo.InvariantCulture)
                .ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string Where(Input? where) => where is null ? "" : ", where: $w#";

    private static string Told(Question question) =>
        question.Text.Replace("$w#", $"{question.Where}", StringComparison.Ordinal);

    /// <summary>A question and its answer.</summary>
    private sealed record Question(
        string Text,
        string Node,
        Input? Where,
        string Expected,
        Func<JsonElement, string> Read
    );
}
