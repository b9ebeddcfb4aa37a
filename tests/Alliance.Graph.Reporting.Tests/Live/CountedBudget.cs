using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Reporting.Tests.Live;

/// <summary>A budget that is not filled again.</summary>
internal sealed class CountedBudget(double left) : CallerBudget
{
    private double _left = left;

    public override RateLimit State =>
        new()
        {
            Limit = 0,
            Remaining = (int)_left,
            ResetAt = default,
        };

    public override GraphError? Charge(double cost)
    {
        if (cost > _left)
        {
            return new GraphError(ErrorCodes.RateLimited, "Nothing is left.");
        }

        _left -= cost;
        return null;
    }

    public override void Spend(double cost) => _left -= Math.Min(cost, _left);
}
