using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Rows can be filtered, ordered, grouped and aggregated by every field of the module, and both databases say the same.
/// </summary>
internal static class AnalysisCheck
{
    // Below the graph's limit of fields in one request.
    private const int QuestionsAtOnce = 30;

    public static async Task CompareAsync(ContractGraph one, ContractGraph other)
    {
        var problems = new Problems();
        foreach (
            var node in one.Definition.Nodes.Where(node => node.Fields.Any(field => field.ModuleId == one.ModuleId))
        )
        {
            if (one.RootOf(node) is { } root)
            {
                await CompareAsync(one, other, root.Name, await QuestionsAsync(one, node), problems);
            }
        }

        problems.AssertNone();
    }

    private static async Task CompareAsync(
        ContractGraph one,
        ContractGraph other,
        string root,
        IEnumerable<string> questions,
        Problems problems
    )
    {
        foreach (var some in questions.Chunk(QuestionsAtOnce))
        {
            var query = $"{{ {string.Join(' ', some.Select((question, index) => $"q{index}: {root}{question}"))} }}";
            var expected = await one.AskAsync(query);
            var actual = await other.AskAsync(query);
            for (var index = 0; index < some.Length; index++)
            {
                var (first, second) = (
                    expected.Data.GetProperty($"q{index}").GetRawText(),
                    actual.Data.GetProperty($"q{index}").GetRawText()
                );
                problems.Require(
                    first == second,
                    $"'{root}{some[index]}' gives {second} on PostgreSQL and {first} on SQLite.",
                    "The graph promises the same answers on both databases.",
                    "Look at computed fields whose SQL differs: letters beyond ASCII, rounding, the place of nulls; or take the field out with 'uses: FieldUses.None'."
                );
            }
        }
    }

    private static async Task<IReadOnlyList<string>> QuestionsAsync(ContractGraph graph, NodeDefinition node)
    {
        var fields = new AnalysedFields(graph.Definition, graph.ModuleId);
        return
        [
            .. fields
                .Orders(node)
                .SelectMany(order =>
                    new[] { "ASC", "DESC" }.Select(direction =>
                        $"(order: {order.Replace("?", direction, StringComparison.Ordinal)}, first: 20) {{ nodes {{ id }} }}"
                    )
                ),
            .. fields.Filters(node).Select(filter => $"(where: {filter}, first: 20) {{ totalCount nodes {{ id }} }}"),
            .. (await GroupKeysAsync(graph, node)).Select(key =>
                $" {{ groups(keys: [{key}], first: 20, order: {{ count: DESC }}) {{ nodes {{ count }} }} }}"
            ),
            .. fields.Aggregates(node).Select(aggregate => $" {{ aggregate {{ {aggregate} }} }}"),
        ];
    }

    private static async Task<IEnumerable<string>> GroupKeysAsync(ContractGraph graph, NodeDefinition node)
    {
        var answer = await graph.AskAsync($"{{ __type(name: \"{node.Name}GroupKey\") {{ enumValues {{ name }} }} }}");
        return answer
            .Data.GetProperty("__type")
            .GetProperty("enumValues")
            .EnumerateArray()
            .Select(value => value.GetProperty("name").GetString()!);
    }
}
