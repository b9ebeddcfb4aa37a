using System.Text;
using System.Text.Json;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Every field of the module can be selected, all of them at once, and both databases say the same.</summary>
internal static class SelectionCheck
{
    /// <summary>Asks for everything; a problem is a request that fails.</summary>
    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        foreach (var node in Nodes(graph))
        {
            await problems.CollectAsync(() => ReadAsync(graph, node));
        }

        problems.AssertNone();
    }

    public static async Task CompareAsync(ContractGraph one, ContractGraph other)
    {
        var problems = new Problems();
        foreach (var node in Nodes(one))
        {
            var expected = await ReadAsync(one, node);
            var actual = await ReadAsync(other, other.Definition.Node(node.ClrType));
            problems.Require(
                expected == actual,
                $"'{node.Name}' gives another answer on PostgreSQL than on SQLite: {Difference(expected, actual)}.",
                "The graph promises the same answers on both databases.",
                "Look at computed fields whose SQL differs: letters beyond ASCII, rounding, the place of nulls; calculate such a value in the import or in a batch field."
            );
        }

        problems.AssertNone();
    }

    /// <summary>Types on which the module shows something.</summary>
    private static IEnumerable<NodeDefinition> Nodes(ContractGraph graph) =>
        graph.Definition.Nodes.Where(node => node.Fields.Any(field => field.ModuleId == graph.ModuleId));

    /// <summary>All nodes of a type with everything that the module shows on them.</summary>
    private static async Task<string> ReadAsync(ContractGraph graph, NodeDefinition node)
    {
        var selection = new FullSelection(graph.Definition, graph.ModuleId).Of(node);
        return Text(
            graph.RootOf(node) is { } root
                ? await graph.ReadAllAsync(root.Name, selection)
                : await graph.RefetchAsync(node, await graph.IdsAsync(node), selection)
        );
    }

    private static string Text(IReadOnlyList<JsonElement> nodes) =>
        nodes.Aggregate(new StringBuilder(), (text, node) => text.Append(node.GetRawText()).Append('\n')).ToString();

    private static string Difference(string one, string other)
    {
        const int Context = 60;
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - Context);
        return $"…{Slice(other, from, at + Context)}… and …{Slice(one, from, at + Context)}…";
    }

    private static string Slice(string text, int from, int to) =>
        text[Math.Min(from, text.Length)..Math.Min(to, text.Length)];
}
