using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Data;

/// <summary>The rows that a caller can see.</summary>
internal static class VisibleRows
{
    private static readonly Dictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>> _noBatches = [];

    /// <summary>
    /// A rule can look at other rows, of which a caller sees those that their rules let through: so each turn takes the
    /// rows that the
    /// last one left, until as many turns are done as there are rules.
    /// </summary>
    public static IReadOnlyList<object> Of(IReadOnlyList<object> rows, Caller caller, GraphDefinition definition)
    {
        var rules = definition
            .Nodes.Where(node => node.Rule is not null)
            .ToDictionary(node => node.ClrType, node => node.Rule!.For(caller));
        IReadOnlyList<object> seen = rows;
        for (var turn = 0; turn < rules.Count; turn++)
        {
            var memory = new Memory(definition);
            memory.Replace(seen, _noBatches);
            seen =
            [
                .. rows.Where(row => !rules.TryGetValue(row.GetType(), out var rule) || (bool)memory.Read(rule, row)!),
            ];
        }

        return seen;
    }
}
