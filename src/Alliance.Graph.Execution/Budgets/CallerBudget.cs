namespace Alliance.Graph.Execution;

/// <summary>What a caller may still ask for in a while. The transport knows whose it is, and keeps it.</summary>
public abstract class CallerBudget
{
    /// <summary>What is left, for <c>Query.rateLimit</c>.</summary>
    public abstract RateLimit State { get; }

    /// <summary>Takes a cost from what is left.</summary>
    /// <param name="cost">1 for reading a document, then what the request costs.</param>
    /// <returns>Why the request is not answered, if less is left.</returns>
    public abstract GraphError? Charge(double cost);
}
