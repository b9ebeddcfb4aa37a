using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Rules about rows hold for callers of all kinds: each sees the rows that .NET says, and feels none of the others.
/// </summary>
internal static class VisibilityCheck
{
    private static readonly CountryCode _country = CountryCode.Parse("SE", null);

    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        var ruled = graph
            .Definition.Nodes.Where(node => node.ModuleId == graph.ModuleId && node.Rule is not null)
            .ToList();
        if (ruled.Count == 0)
        {
            return;
        }

        var rows = await graph.RowsAsync();
        foreach (var caller in ContractCallers.Each(graph.ModuleId, _country))
        {
            var seen = rows.SeenBy(caller, graph.Definition);
            var asked = graph.As(caller);
            foreach (var node in ruled)
            {
                var visible = seen.Keys(node);
                await problems.CollectAsync(() => ListedAsync(asked, node, caller, visible, problems));
                await problems.CollectAsync(() => RefetchedAsync(graph, asked, node, caller, visible, problems));
                await problems.CollectAsync(() => LinkedAsync(asked, node, caller, visible, problems));
            }
        }

        problems.AssertNone();
    }

    /// <summary>The root list has the visible rows, and its total and its groups count them.</summary>
    private static async Task ListedAsync(
        ContractGraph asked,
        NodeDefinition node,
        Caller caller,
        HashSet<string> visible,
        Problems problems
    )
    {
        if (asked.RootOf(node) is not { } root)
        {
            return;
        }

        var keys = (await asked.ReadAllAsync(root.Name, "id"))
            .Select(item => NodeKey.Of(item.GetProperty("id").GetString()!))
            .ToHashSet();
        Require(
            problems,
            node,
            caller,
            keys.SetEquals(visible),
            $"'{root.Name}' lists {keys.Count} rows instead of {visible.Count}: {Some(keys.Except(visible))} too many, {Some(visible.Except(keys))} missing."
        );
        var counts = (
            await asked.AskAsync($"{{ {root.Name} {{ totalCount aggregate {{ count }} }} }}")
        ).Data.GetProperty(root.Name);
        var (total, counted) = (
            counts.GetProperty("totalCount").GetInt32(),
            counts.GetProperty("aggregate").GetProperty("count").GetInt32()
        );
        Require(
            problems,
            node,
            caller,
            total == visible.Count && counted == total,
            $"'{root.Name}' counts {total} and {counted} rows instead of {visible.Count}."
        );
    }

    /// <summary>An id that somebody else has seen leads nowhere.</summary>
    private static async Task RefetchedAsync(
        ContractGraph graph,
        ContractGraph asked,
        NodeDefinition node,
        Caller caller,
        HashSet<string> visible,
        Problems problems
    )
    {
        foreach (var ids in (await graph.IdsAsync(node)).Chunk(ContractGraph.MostIds))
        {
            var answer = await asked.TryAsync(ContractGraph.NodesQuery(node, "id"), new { ids });
            var found = answer
                .Data.GetProperty("nodes")
                .EnumerateArray()
                .Select(item => item.ValueKind != System.Text.Json.JsonValueKind.Null);
            foreach (var (id, isFound) in ids.Zip(found))
            {
                Require(
                    problems,
                    node,
                    caller,
                    isFound == visible.Contains(NodeKey.Of(id)),
                    $"The id '{id}' {(isFound ? "is found" : "is not found")}."
                );
            }
        }
    }

    /// <summary>Links of all types lead to visible rows only.</summary>
    private static async Task LinkedAsync(
        ContractGraph asked,
        NodeDefinition node,
        Caller caller,
        HashSet<string> visible,
        Problems problems
    )
    {
        foreach (var owner in asked.Definition.Nodes.Where(owner => asked.RootOf(owner) is not null))
        {
            foreach (var link in owner.Fields.OfType<OneFieldDefinition>().Where(link => link.Target == node.ClrType))
            {
                var items = await asked.ReadAllAsync(asked.RootOf(owner)!.Name, $"{link.Name} {{ id }}");
                var keys = items
                    .Select(item => item.GetProperty(link.Name))
                    .Where(target => target.ValueKind != System.Text.Json.JsonValueKind.Null)
                    .Select(target => NodeKey.Of(target.GetProperty("id").GetString()!))
                    .ToHashSet();
                Require(
                    problems,
                    node,
                    caller,
                    keys.IsSubsetOf(visible),
                    $"'{owner.Name}.{link.Name}' leads to {Some(keys.Except(visible))}."
                );
            }
        }
    }

    private static void Require(Problems problems, NodeDefinition node, Caller caller, bool holds, string what) =>
        problems.Require(
            holds,
            $"By the rule of '{node.Name}', asked by {caller.Name ?? "somebody who proved nothing"}: {what}",
            "A row that a caller cannot see must not be felt by that caller, and one that a caller can see must be there.",
            "Say the rule in words that .NET and the databases understand alike: operators, 'Contains' and 'Entities.Of'."
        );

    private static string Some(IEnumerable<string> keys) =>
        keys.ToList() is { Count: > 0 } list
            ? $"{string.Join(", ", list.Take(3))}{(list.Count > 3 ? ", …" : "")}"
            : "none";
}
