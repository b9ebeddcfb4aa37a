using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Budgets;

/// <summary>What a caller may still ask for in a while. The transport knows whose it is, and keeps it.</summary>
public abstract class CallerBudget
{
    /// <summary>What is left, for <c>Query.rateLimit</c>.</summary>
    public abstract RateLimit State { get; }

    /// <summary>Takes a cost from what is left.</summary>
    /// <param name="cost">1 for the request, then what reading and planning it costs unless that is kept, then what the
    /// answer costs.</param>
    /// <returns>Why the request is not answered, if less is left.</returns>
    public abstract GraphError? Charge(double cost);

    /// <summary>
    /// Takes a cost from what is left, or all that is left: for work that is known of only when it must be done. Called
    /// by several
    /// threads.
    /// </summary>
    /// <param name="cost">What it costs.</param>
    public abstract void Spend(double cost);
}
