using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>Everything that the loaded modules declare, checked and immutable.</summary>
public sealed class GraphDefinition
{
    private readonly Dictionary<Type, NodeDefinition> _nodesByType;
    private readonly Dictionary<string, NodeDefinition> _nodesByName;
    private readonly Dictionary<Type, ValueDefinition> _valuesByType;
    private readonly CallerValue[] _asked;

    internal GraphDefinition(
        IReadOnlyList<ModuleManifest> modules,
        IReadOnlyList<NodeDefinition> nodes,
        IReadOnlyList<ValueDefinition> values,
        IReadOnlyList<RootDefinition> roots,
        IReadOnlyList<IndicatorDefinition> indicators
    )
    {
        Indicators = indicators;
        Modules = modules;
        Nodes = nodes;
        Values = values;
        Roots = roots;
        _nodesByType = nodes.ToDictionary(node => node.ClrType);
        _nodesByName = nodes.ToDictionary(node => node.Name);
        _valuesByType = values.ToDictionary(value => value.ClrType);
        _asked = [.. nodes.SelectMany(node => node.Rule?.Values ?? [])];
    }

    /// <summary>Manifests of the loaded modules, ordered by id, core first.</summary>
    public IReadOnlyList<ModuleManifest> Modules { get; }

    /// <summary>All nodes.</summary>
    public IReadOnlyList<NodeDefinition> Nodes { get; }

    /// <summary>All value types.</summary>
    public IReadOnlyList<ValueDefinition> Values { get; }

    /// <summary>All root fields.</summary>
    public IReadOnlyList<RootDefinition> Roots { get; }

    /// <summary>What the series of figures measure, ordered by key.</summary>
    public IReadOnlyList<IndicatorDefinition> Indicators { get; }

    /// <summary>The node of an entity type.</summary>
    /// <exception cref="KeyNotFoundException">No module declares the type as a node.</exception>
    public NodeDefinition Node(Type clrType) => _nodesByType[clrType];

    /// <summary>Finds a node by its name in the graph.</summary>
    public bool TryGetNode(string name, [NotNullWhen(true)] out NodeDefinition? node) =>
        _nodesByName.TryGetValue(name, out node);

    /// <summary>Finds the rule about rows of an entity; null if everybody sees all, or if it is no node.</summary>
    public RowRule? RuleOf(Type clrType) => _nodesByType.GetValueOrDefault(clrType)?.Rule;

    /// <summary>
    /// All that rules ask of callers, answered by one of them: two callers with the same text see the same rows. Null
    /// if there are no
    /// rules, so that all callers do.
    /// </summary>
    public string? SightOf(Caller caller) =>
        _asked.Length == 0 ? null : JsonSerializer.Serialize(_asked.Select(value => Text(value.Of(caller))));

    /// <summary>Finds the value type of a class.</summary>
    public bool TryGetValue(Type clrType, [NotNullWhen(true)] out ValueDefinition? value) =>
        _valuesByType.TryGetValue(clrType, out value);

    private static object Text(object value) =>
        value is Array list ? list.Cast<object>().Select(item => item.ToString()) : value.ToString()!;
}
