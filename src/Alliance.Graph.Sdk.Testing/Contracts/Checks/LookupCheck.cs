using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Single nodes are found by their keys and by their ids.</summary>
internal static class LookupCheck
{
    private const int Step = 10;

    public static async Task ByKeyAsync(ContractGraph graph)
    {
        var problems = new Problems();
        foreach (
            var lookup in graph
                .Definition.Roots.OfType<LookupRootDefinition>()
                .Where(root => root.ModuleId == graph.ModuleId)
        )
        {
            var node = graph.Definition.Node(lookup.Target);
            if (KeyField(node) is { } key)
            {
                await problems.CollectAsync(() => KnownAsync(graph, lookup, node, key, problems));
                await UnknownAsync(graph, lookup, node, problems);
            }
            else
            {
                problems.Add(
                    $"The key of '{node.Name}' is no field of it.",
                    $"Nobody could know what to give to '{lookup.Name}({lookup.Argument}:)'.",
                    "Declare the key with Field."
                );
            }
        }

        problems.AssertNone();
    }

    public static async Task ByIdAsync(ContractGraph graph, IReadOnlyCollection<string> withoutRows)
    {
        var problems = new Problems();
        foreach (var node in graph.Definition.Nodes.Where(node => node.ModuleId == graph.ModuleId))
        {
            if (graph.RootOf(node) is null && ListsOf(graph, node).All(withoutRows.Contains))
            {
                continue;
            }

            await problems.CollectAsync(() => ByIdAsync(graph, node, problems));
        }

        problems.AssertNone();
    }

    private static IEnumerable<string> ListsOf(ContractGraph graph, NodeDefinition node) =>
        from owner in graph.Definition.Nodes
        from list in owner.Fields.OfType<ConnectionFieldDefinition>()
        where list.Target == node.ClrType
        select $"{owner.Name}.{list.Name}";

    private static async Task ByIdAsync(ContractGraph graph, NodeDefinition node, Problems problems)
    {
        var selection = new FullSelection(graph.Definition, graph.ModuleId).Of(node);
        var ids = await SampleAsync(graph, node);
        problems.Require(
            ids.Count > 0 || graph.ComeBySteps(node.ClrType),
            $"No list leads to a '{node.Name}'.",
            "Nobody would find one.",
            "Declare a root list with Root().Connection, and ship rows."
        );
        var listed = graph.RootOf(node) is { } root
            ? (await graph.ReadAllAsync(root.Name, selection)).ToLookup(
                item => item.GetProperty("id").GetString(),
                item => item.GetRawText()
            )
            : null;
        foreach (var (id, item) in ids.Zip(await graph.RefetchAsync(node, ids, selection)))
        {
            problems.Require(
                listed is null || listed[id].SequenceEqual([item.GetRawText()]),
                $"The id '{id}' gives another '{node.Name}' than the list: {item.GetRawText()} instead of {string.Join(" and ", listed?[id] ?? [])}.",
                "An id names one node.",
                "Make the node's key the entity's primary key, or give it a unique index."
            );
        }
    }

    private static async Task KnownAsync(
        ContractGraph graph,
        LookupRootDefinition lookup,
        NodeDefinition node,
        ValueFieldDefinition key,
        Problems problems
    )
    {
        foreach (var item in await graph.RefetchAsync(node, await SampleAsync(graph, node), $"id {key.Name}"))
        {
            var query = Query(lookup, Literal(item.GetProperty(key.Name), node.KeyType));
            var found = (await graph.AskAsync(query)).Data.GetProperty(lookup.Name).GetProperty("id").GetString();
            problems.Require(
                found == item.GetProperty("id").GetString(),
                $"'{query}' gives another node than the list.",
                "A key names one node.",
                "Make the node's key the entity's primary key, or give it a unique index."
            );
        }
    }

    private static async Task UnknownAsync(
        ContractGraph graph,
        LookupRootDefinition lookup,
        NodeDefinition node,
        Problems problems
    )
    {
        if (Unknown(node.KeyType) is not { } unknown)
        {
            return;
        }

        var query = Query(lookup, unknown);
        var answer = await graph.TryAsync(query);
        problems.Require(
            answer.Errors.Select(error => error.Code).SequenceEqual([ErrorCodes.NotFound]),
            $"'{query}' does not give the one error {ErrorCodes.NotFound} but: {answer.Json}",
            "A typing error must not be mistaken for missing data.",
            "Declare the look-up with Root().Lookup."
        );
    }

    private static string Query(LookupRootDefinition lookup, string key) =>
        $"{{ {lookup.Name}({lookup.Argument}: {key}) {{ id }} }}";

    private static async Task<IReadOnlyList<string>> SampleAsync(ContractGraph graph, NodeDefinition node) =>
        [.. (await graph.IdsAsync(node)).Where((_, index) => index % Step == 0)];

    private static ValueFieldDefinition? KeyField(NodeDefinition node) =>
        node
            .Fields.OfType<ValueFieldDefinition>()
            .FirstOrDefault(field =>
                field.Selector.Body is MemberExpression selected
                && node.Key.Body is MemberExpression key
                && selected.Member == key.Member
            );

    private static string Literal(JsonElement value, Type type) =>
        type.IsEnum ? value.GetString()! : value.GetRawText();

    /// <summary>A key that nothing has; null if every value of the type may be in use.</summary>
    private static string? Unknown(Type type) =>
        type == typeof(string) ? "\"no-such-key-in-any-file\""
        : type == typeof(CountryCode) ? "\"ZZ\""
        : type == typeof(int) || type == typeof(long) ? "2147483647"
        : null;
}
