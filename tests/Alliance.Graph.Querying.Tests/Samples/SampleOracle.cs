using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>What the graph should answer about the samples.</summary>
internal static class SampleOracle
{
    public static Memory Memory { get; } = new(SampleGraph.Composed.Definition, SampleRows.All.Everything);

    /// <summary>Keys of a list's rows, as text, in its order.</summary>
    public static IReadOnlyList<string> Keys(
        Memory memory,
        NodeDefinition node,
        IEnumerable<object> rows,
        Input? where,
        Input? order
    ) => [.. Rows(memory, node, rows, where, order).Select(row => memory.Read(node.Key, row)!.ToString()!)];

    public static IReadOnlyList<object> Rows(
        Memory memory,
        NodeDefinition node,
        IEnumerable<object> rows,
        Input? where,
        Input? order
    )
    {
        var filter = new FilterOracle(memory);
        return new OrderOracle(memory).Sort(
            node,
            rows.Where(row => where is null || filter.Holds(node.Fields, row, where)),
            order
        );
    }
}
