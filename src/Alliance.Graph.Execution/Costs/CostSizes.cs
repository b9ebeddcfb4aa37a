using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Costs;

/// <summary>The sizes that a run brings.</summary>
internal sealed class CostSizes(PlanParameters parameters)
{
    private ConnectionPlan? _changed;
    private double _changedSize;
    private CostSizes? _others;

    public double PageOf(ConnectionPlan connection) =>
        connection == _changed
            ? _changedSize
            : _others?.PageOf(connection) ?? parameters.Pages.Of(connection).Request.Size;

    public double Of(CostSize size) =>
        size switch
        {
            CostSize.Fixed { Times: var times } => times,
            CostSize.Page { Connection: var connection } => PageOf(connection),
            CostSize.Ids { Refetch: var refetch, Type: var type } => parameters
                .ItemsOf(refetch)
                .Count(item => item.Target?.Node.Name == type),
            _ => throw new NotSupportedException($"'{size}' has no number."),
        };

    /// <summary>The same sizes, but another one for one page.</summary>
    public CostSizes With(ConnectionPlan connection, double size) =>
        new(parameters)
        {
            _changed = connection,
            _changedSize = size,
            _others = this,
        };
}
