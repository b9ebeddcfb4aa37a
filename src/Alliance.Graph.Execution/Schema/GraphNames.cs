using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>How names in the graph are made: Hot Chocolate's conventions.</summary>
internal sealed class GraphNames(GraphDefinition definition)
{
    private readonly Dictionary<Type, string> _plurals = definition
        .Roots.OfType<ConnectionRootDefinition>()
        .GroupBy(root => root.Target)
        .ToDictionary(roots => roots.Key, roots => Pascal(roots.First().Name));

    /// <summary><c>CountriesConnection</c>, after the root field that lists the type.</summary>
    public string Connection(NodeDefinition node) => $"{Plural(node)}Connection";

    public string Edge(NodeDefinition node) => $"{Plural(node)}Edge";

    /// <summary><c>LaterDevelopments</c> becomes <c>LATER_DEVELOPMENTS</c>.</summary>
    public static string EnumValue(string member) => GraphText.EnumValue(member);

    private string Plural(NodeDefinition node) => _plurals.GetValueOrDefault(node.ClrType, node.Name);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
