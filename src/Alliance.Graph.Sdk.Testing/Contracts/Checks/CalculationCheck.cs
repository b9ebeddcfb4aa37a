using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Every computed field is what .NET calculates of the same rows: those of the starter data, and made-up ones with the
/// ends of months, the midpoints of roundings, missing values and unusual letters.
/// </summary>
internal static class CalculationCheck
{
    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        var rows = await graph.RowsAsync();
        foreach (var node in graph.Definition.Nodes.Where(node => graph.RootOf(node) is not null))
        {
            foreach (var (field, path) in Computed(node.Fields.Where(field => field.ModuleId == graph.ModuleId), []))
            {
                await CheckAsync(graph, rows, node, field, path, problems);
            }
        }

        problems.AssertNone();
    }

    private static IEnumerable<(ValueFieldDefinition Field, string[] Path)> Computed(
        IEnumerable<FieldDefinition> fields,
        string[] path
    ) =>
        fields.SelectMany(field =>
            field switch
            {
                SectionFieldDefinition section => Computed(section.Fields, [.. path, section.Name]),
                ValueFieldDefinition { IsComputed: true } value
                    when ValueShape.Of(value.ClrType) is { IsLeaf: true, IsList: false } =>
                [
                    (value, [.. path, value.Name]),
                ],
                _ => [],
            }
        );

    private static async Task CheckAsync(
        ContractGraph graph,
        RowsInMemory rows,
        NodeDefinition node,
        ValueFieldDefinition field,
        string[] path,
        Problems problems
    )
    {
        var expected = rows.Values(node, field.Selector);
        var place = $"The computed field '{node.Name}.{string.Join('.', path)}'";
        var selection = path.Reverse().Skip(1).Aggregate(path[^1], (inner, name) => $"{name} {{ {inner} }}");
        var page =
            $"(first: {ContractGraph.LargestPage}, after: $after) {{ nodes {{ id {selection} }} pageInfo {{ hasNextPage endCursor }} }}";
        string? after = null;
        do
        {
            var answer = await graph.TryAsync(
                $"query All($after: String) {{ {graph.RootOf(node)!.Name}{page} }}",
                new { after }
            );
            if (answer.Errors.Count > 0)
            {
                problems.Add(
                    $"{place} fails on {graph.Kind}: {answer.Errors[0].Code} {answer.Errors[0].Message}",
                    rows.FaultOf(node, field.Selector) is { } fault
                        ? $"For one of the rows .NET says: {fault}"
                        : "The contract asks for rows with unusual values.",
                    "Ask for what is missing or zero first, as in 'row.Total == 0 ? null : row.Part / row.Total', or make the field nullable: '(int?)…'."
                );
                return;
            }

            var list = answer.Data.GetProperty(graph.RootOf(node)!.Name);
            foreach (var row in list.GetProperty("nodes").EnumerateArray())
            {
                var found = path.Aggregate(row, (inner, name) => inner.GetProperty(name));
                var id = row.GetProperty("id").GetString()!;
                if (expected.TryGetValue(NodeKey.Of(id), out var value) && !CalculatedValue.IsSame(value, found))
                {
                    problems.Add(
                        $"{place} is {found.GetRawText()} on {graph.Kind} where .NET calculates '{value ?? "null"}', for the row {NodeKey.Of(id)}.",
                        "A calculation must mean the same on both databases and to whoever reads its code.",
                        "Write it with other functions, store it in the import, or make it in a '.Batch(…)' field."
                    );
                    return;
                }
            }

            var info = list.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        } while (after is not null);
    }
}
