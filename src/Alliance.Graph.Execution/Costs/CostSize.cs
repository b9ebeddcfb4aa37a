using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Costs;

/// <summary>How often something occurs.</summary>
internal abstract record CostSize
{
    public static CostSize One { get; } = new Fixed(1);

    /// <summary>Always equally often at most.</summary>
    internal sealed record Fixed(double Times) : CostSize;

    /// <summary>As often as a page has items.</summary>
    internal sealed record Page(ConnectionPlan Connection) : CostSize;

    /// <summary>As often as ids of a type are asked for.</summary>
    internal sealed record Ids(RefetchPlan Refetch, string Type) : CostSize;
}
