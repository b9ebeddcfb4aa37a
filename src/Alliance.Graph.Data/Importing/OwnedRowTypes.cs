using System.Collections.Concurrent;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Whose rows are, for all types that are imported. A class whose rows come from several files is known by the first of
/// them.
/// </summary>
public sealed class OwnedRowTypes
{
    private readonly ComposedGraph _graph;
    private readonly ConcurrentDictionary<Type, OwnedRows?> _types = [];

    /// <param name="graph">The composed modules.</param>
    public OwnedRowTypes(ComposedGraph graph) => _graph = graph;

    /// <summary>All of them, in the order of the modules.</summary>
    public IEnumerable<OwnedRows> All =>
        _graph.Imports.Select(import => import.EntityType).Distinct().Select(Of).OfType<OwnedRows>();

    /// <summary>Those of an entity; null if no file brings nodes of it.</summary>
    public OwnedRows? Of(Type entity) => _types.GetOrAdd(entity, Make);

    /// <summary>Those of a type, as the graph names it; null if no file brings them.</summary>
    public OwnedRows? Of(string type) => _graph.Definition.TryGetNode(type, out var node) ? Of(node.ClrType) : null;

    private OwnedRows? Make(Type entity) =>
        _graph.Imports.FirstOrDefault(import => import.EntityType == entity) is ImportDefinition definition
        && _graph.Definition.Nodes.FirstOrDefault(node => node.ClrType == entity) is { } node
            ? new OwnedRows(definition, node)
            : null;
}
