using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Plans;

/// <summary>What one request brings to a plan.</summary>
/// <param name="Arguments">Values of its arguments.</param>
/// <param name="Pages">The pages that it asks for.</param>
/// <param name="Definition">The graph, which says what ids name.</param>
internal sealed record PlanParameters(RequestArguments Arguments, RequestedPages Pages, GraphDefinition Definition)
{
    private readonly Dictionary<RefetchPlan, IReadOnlyList<RefetchItem>> _items = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>The ids that the request asks for.</summary>
    public IReadOnlyList<RefetchItem> ItemsOf(RefetchPlan plan)
    {
        if (!_items.TryGetValue(plan, out var items))
        {
            items = plan.ItemsOf(Arguments, Definition);
            _items.Add(plan, items);
        }

        return items;
    }
}
