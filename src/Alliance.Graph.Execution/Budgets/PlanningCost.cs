using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Budgets;

/// <summary>
/// What is done for a request and kept for the next of its kind: reading a document, planning it, translating its
/// queries. It is charged
/// to the caller when it is done, whatever becomes of the request, and stands on a bill of its own, because what the
/// answer costs is the
/// same each time.
/// </summary>
/// <param name="budget">Who pays; null for nobody.</param>
internal sealed class PlanningCost(CallerBudget? budget)
{
    /// <summary>Its name under <c>extensions</c>.</summary>
    public const string Name = "planningCost";

    private double _done;
    private int _translations;

    /// <summary>All of it, so far.</summary>
    public double Total => _done + (CostWeights.Translation * Volatile.Read(ref _translations));

    /// <summary>Charges a cost before the work is done.</summary>
    /// <returns>Why it must not be done, if less is left.</returns>
    public GraphError? Charge(double cost)
    {
        if (budget?.Charge(cost) is { } exhausted)
        {
            return exhausted;
        }

        _done += cost;
        return null;
    }

    /// <summary>
    /// Charges a translation, which must be done: the request has begun to run. Several steps translate at a time.
    /// </summary>
    public void Translates()
    {
        Interlocked.Increment(ref _translations);
        budget?.Spend(CostWeights.Translation);
    }
}
