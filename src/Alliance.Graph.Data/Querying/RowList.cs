using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>Which rows of a node a list has, and in which order.</summary>
/// <param name="Node">The node.</param>
/// <param name="Filter">Only rows that fulfil it.</param>
/// <param name="Order">A total order: it ends in the node's key.</param>
public sealed record RowList(NodeDefinition Node, RowFilter Filter, IReadOnlyList<OrderDefinition> Order)
{
    /// <summary>All rows in the node's own order.</summary>
    public static RowList All(NodeDefinition node) => new(node, AllOfFilter.Everything, node.Order);
}
