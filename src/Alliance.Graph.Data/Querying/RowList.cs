using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Pages;
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

    /// <summary>
    /// How many statements a page mostly takes. It can take one more where values end and rows without a value begin.
    /// </summary>
    public int StatementsOf(PageWindow window) =>
        PageSegments.Of(this, window) is var segments && segments[0] == PageSegment.Tie ? segments.Count : 1;
}
