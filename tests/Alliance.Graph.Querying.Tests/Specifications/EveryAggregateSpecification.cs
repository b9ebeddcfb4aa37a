using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class EveryAggregateOnSqlite() : EveryAggregateSpecification(DatabaseProviderKind.Sqlite);

public sealed class EveryAggregateOnPostgreSql() : EveryAggregateSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Every function of every value, and every key of groups, gives what LINQ to Objects gives.</summary>
public abstract class EveryAggregateSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private const double P = 0.77;

    private static Memory Memory => SampleOracle.Memory;

    [SkippableTheory]
    [InlineData("samples", "Sample")]
    [InlineData("sampleNotes", "SampleNote")]
    [InlineData("sampleLabels", "SampleLabel")]
    [InlineData("countries", "Country")]
    [InlineData("reports", "Report")]
    public async Task Every_function_of_all_rows_is_the_same(string root, string name)
    {
        var cases = new AggregateCases(await InputSchema.ReadAsync(Harness));
        foreach (var p in AggregateCases.Quantiles)
        {
            var answer = await Harness.AskAsync($"{{ {root} {{ aggregate {{ {cases.Selection(name, p)} }} }} }}");

            Assert.Empty(answer.Errors);
            Assert.Empty(
                Wrong(
                    cases,
                    name,
                    p,
                    answer.Data.GetProperty(root).GetProperty("aggregate"),
                    Memory.Rows(Node(name).ClrType)
                )
            );
        }
    }

    [SkippableTheory]
    [InlineData("samples", "Sample", "key", "children", "Sample")]
    [InlineData("samples", "Sample", "key", "notes", "SampleNote")]
    [InlineData("samples", "Sample", "key", "labels", "SampleLabel")]
    [InlineData("sampleLabels", "SampleLabel", "key", "samples", "Sample")]
    [InlineData("countries", "Country", "code", "sample", "Sample")]
    public async Task Every_function_of_the_rows_of_each_parent_is_the_same(
        string root,
        string parent,
        string key,
        string field,
        string name
    )
    {
        var cases = new AggregateCases(await InputSchema.ReadAsync(Harness));
        var select = $"aggregate {{ {cases.Selection(name, P)} }}";
        var connection = field == "sample" ? $"sample {{ samples {{ {select} }} }}" : $"{field} {{ {select} }}";
        var answer = await Harness.AskAsync($"{{ {root}(first: 100) {{ nodes {{ {key} {connection} }} }} }}");

        Assert.Empty(answer.Errors);
        var wrong = new List<string>();
        foreach (var row in answer.Data.GetProperty(root).GetProperty("nodes").EnumerateArray())
        {
            var owner = Memory
                .Rows(Node(parent).ClrType)
                .Single(candidate =>
                    Memory.Read(Node(parent).Key, candidate)!.ToString() == row.GetProperty(key).GetString()
                );
            var fields =
                field == "sample"
                    ? Node(parent).Fields.OfType<SectionFieldDefinition>().Single().Fields
                    : Node(parent).Fields;
            var children = Memory.Many(
                (ConnectionFieldDefinition)
                    fields.Single(candidate => candidate.Name == (field == "sample" ? "samples" : field)),
                owner
            );
            var aggregate = row.At(field == "sample" ? ["sample", "samples", "aggregate"] : [field, "aggregate"]);
            wrong.AddRange(
                Wrong(cases, name, P, aggregate, children).Select(problem => $"{row.GetProperty(key)}: {problem}")
            );
        }

        Assert.Empty(wrong);
    }

    [SkippableTheory]
    [InlineData("samples", "Sample")]
    [InlineData("sampleNotes", "SampleNote")]
    [InlineData("sampleLabels", "SampleLabel")]
    [InlineData("countries", "Country")]
    public async Task Every_key_makes_the_same_groups(string root, string name)
    {
        var schema = await InputSchema.ReadAsync(Harness);
        var oracle = new GroupOracle(Memory, Node(name));
        var wrong = new List<string>();
        foreach (var some in schema.Fields($"{name}GroupKeyValues").Chunk(20))
        {
            var groups = some.Select(
                (key, index) =>
                    $"g{index}: groupBy(keys: [{Inputs.InputWriter.EnumName(Capital(key.Name))}], first: 1000) {{ key {{ {GroupKeys.Select(Definition, key)} }} count }}"
            );
            var answer = await Harness.AskAsync($"{{ {root} {{ {string.Join(' ', groups)} }} }}");

            Assert.True(answer.Errors.Count == 0, answer.Json);
            foreach (var (key, index) in some.Select((key, index) => (key, index)))
            {
                var actual = answer.Data.GetProperty(root).GetProperty($"g{index}").EnumerateArray().ToList();
                var expected = oracle.Group(Memory.Rows(Node(name).ClrType), [key.Name]);
                if (
                    actual.Count != expected.Count
                    || actual
                        .Zip(expected)
                        .Any(pair =>
                            !GroupKeys.Read(Definition, pair.First, key).Says(pair.Second.Keys[0])
                            || !pair.First.GetProperty("count").Says(pair.Second.Rows.Count)
                        )
                )
                {
                    wrong.Add(
                        $"{key.Name}\n  expected {string.Join(" | ", expected.Select(group => $"{group.Keys[0] ?? "null"} {group.Rows.Count}"))}\n  but was  {string.Join(" | ", actual)}"
                    );
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableTheory]
    [InlineData("KIND", "kind", 100)]
    [InlineData("MAYBE_FLAG", "maybeFlag", 2)]
    [InlineData("DAY_YEAR", "dayYear", 1)]
    [InlineData("COUNTRY_REGION", "countryRegion", 3)]
    [InlineData("KINDS", "kinds", 2)]
    [InlineData("LABELS_COLOUR", "labelsColour", 100)]
    [InlineData("NOTES_COUNT", "notesCount", 3)]
    [InlineData("SINCE_QUARTER", "sinceQuarter", 100)]
    public async Task The_groups_of_each_parent_are_the_same(string key, string name, int first)
    {
        var answer = await Harness.AskAsync(
            $"{{ sampleLabels(first: 100) {{ nodes {{ key samples(where: {{ flag: {{ eq: true }} }}) {{ groupBy(keys: [{key}], first: {first}, having: {{ count: {{ gt: 0 }} }}, order: [{{ count: DESC }}]) {{ count key {{ {name} }} }} }} }} }} }}"
        );

        Assert.Empty(answer.Errors);
        var labels = Node("SampleLabel");
        foreach (var row in answer.Data.GetProperty("sampleLabels").GetProperty("nodes").EnumerateArray())
        {
            var owner = SampleRows.All.Labels.Single(label => label.Key == row.GetProperty("key").GetString());
            var samples = Memory
                .Many(labels.Fields.OfType<ConnectionFieldDefinition>().Single(field => field.Name == "samples"), owner)
                .Cast<Sample>()
                .Where(sample => sample.Flag);
            var order = new Inputs.ListInput([Inputs.Input.Of("count", Inputs.Input.Leaf(SortDirection.Descending))]);
            var expected = new GroupOracle(Memory, Node("Sample"))
                .Group(samples, [name], order: order)
                .Take(first)
                .ToList();
            var actual = row.At(["samples", "groupBy"]).EnumerateArray().ToList();
            Assert.Equal(
                expected.Select(group => group.Rows.Count),
                actual.Select(group => group.GetProperty("count").GetInt32())
            );
            Assert.All(
                expected.Zip(actual),
                pair => Assert.True(pair.Second.At(["key", name]).Says(pair.First.Keys[0]))
            );
        }
    }

    [SkippableTheory]
    [InlineData("TAGS")]
    [InlineData("KINDS", "LABELS")]
    [InlineData("LABELS", "LABELS_COLOUR", "NUMBERS")]
    [InlineData("NOTES_COUNT", "TAGS_COUNT")]
    [InlineData("SINCE_YEAR_MONTH", "DAY_QUARTER")]
    public async Task Groups_of_lists_and_dates_have_pages_at_the_root_and_below_parents(params string[] names)
    {
        var known = (await InputSchema.ReadAsync(Harness)).Fields("SampleGroupKeyValues");
        List<(string Name, string Type)> keys =
        [
            .. names.Select(name => known.Single(field => Inputs.InputWriter.EnumName(Capital(field.Name)) == name)),
        ];
        var oracle = new GroupOracle(Memory, Node("Sample"));
        var groups =
            $"groups(keys: [{string.Join(", ", names)}], having: {{ count: {{ lt: 30 }} }}, order: [{{ count: DESC }}]";
        var parts =
            $"nodes {{ key {{ {string.Join(' ', keys.Select(key => GroupKeys.Select(Definition, key)))} }} count share runningCount }} pageInfo {{ endCursor hasNextPage }} totalCount";

        var cursor = "";
        var pages = new List<JsonElement>();
        do
        {
            var answer = await Harness.AskAsync($"{{ samples {{ page: {groups}, first: 7{cursor}) {{ {parts} }} }} }}");
            Assert.True(answer.Errors.Count == 0, answer.Json);
            pages.Add(answer.Data.GetProperty("samples").GetProperty("page"));
            cursor = $", after: \"{pages[^1].At(["pageInfo", "endCursor"])}\"";
        } while (pages[^1].At(["pageInfo", "hasNextPage"]).GetBoolean() && pages.Count < 40);

        List<JsonElement> all = [.. pages.SelectMany(page => page.GetProperty("nodes").EnumerateArray())];
        Assert.Equal(all.Count, pages[0].GetProperty("totalCount").GetInt32());
        Same(all, [.. Memory.Rows(typeof(Sample))]);

        var below = await Harness.AskAsync(
            $"{{ sampleLabels(first: 10) {{ nodes {{ key samples {{ {groups}, first: 300) {{ {parts} }} few: {groups}, last: 2) {{ {parts} }} }} }} }} }}"
        );
        Assert.True(below.Errors.Count == 0, below.Json);
        var samples = Node("SampleLabel")
            .Fields.OfType<ConnectionFieldDefinition>()
            .Single(field => field.Name == "samples");
        foreach (var label in below.Data.At(["sampleLabels", "nodes"]).EnumerateArray())
        {
            var owner = SampleRows.All.Labels.Single(candidate =>
                candidate.Key == label.GetProperty("key").GetString()
            );
            List<JsonElement> whole = [.. label.At(["samples", "groups", "nodes"]).EnumerateArray()];
            Same(whole, Memory.Many(samples, owner));
            Assert.Equal(
                whole.TakeLast(2).Select(group => group.GetRawText()),
                label.At(["samples", "few", "nodes"]).EnumerateArray().Select(group => group.GetRawText())
            );
        }

        void Same(IReadOnlyList<JsonElement> actual, IReadOnlyList<object> rows)
        {
            var order = new Inputs.ListInput([Inputs.Input.Of("count", Inputs.Input.Leaf(SortDirection.Descending))]);
            var expected = oracle
                .Group(rows, [.. keys.Select(key => key.Name)], order: order)
                .Where(group => group.Rows.Count < 30)
                .ToList();
            Assert.Equal(
                expected.Select(group => group.Rows.Count),
                actual.Select(group => group.GetProperty("count").GetInt32())
            );
            Assert.All(
                expected
                    .Zip(actual)
                    .SelectMany(pair =>
                        keys.Select((key, index) => (Key: key, Expected: pair.First.Keys[index], Actual: pair.Second))
                    ),
                pair =>
                    Assert.True(
                        GroupKeys.Read(Definition, pair.Actual, pair.Key).Says(pair.Expected),
                        $"{pair.Key.Name}: {pair.Expected} is not {pair.Actual}"
                    )
            );
            var sum = 0;
            Assert.All(
                actual,
                group =>
                    Assert.Equal(
                        sum += group.GetProperty("count").GetInt32(),
                        group.GetProperty("runningCount").GetInt32()
                    )
            );
            Assert.All(
                actual,
                group =>
                    Assert.Equal(
                        group.GetProperty("count").GetInt32() / (double)rows.Count,
                        group.GetProperty("share").GetDouble()
                    )
            );
        }
    }

    private static IEnumerable<string> Wrong(
        AggregateCases cases,
        string name,
        double p,
        JsonElement aggregate,
        IEnumerable<object> rows
    )
    {
        var oracle = new GroupOracle(Memory, Node(name));
        foreach (var path in cases.Paths(name, p))
        {
            var expected = oracle.Aggregate(rows, path);
            var actual = aggregate.At(AggregateCases.Place(path));
            if (!actual.Says(expected))
            {
                yield return $"{string.Join('.', path)}: expected {expected ?? "null"}, but was {actual}";
            }
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static NodeDefinition Node(string name) => Definition.Nodes.Single(node => node.Name == name);
}
