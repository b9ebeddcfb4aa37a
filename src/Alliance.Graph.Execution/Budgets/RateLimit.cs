namespace Alliance.Graph.Execution.Budgets;

/// <summary>What a caller may ask for in a while, and what is left of it.</summary>
public sealed class RateLimit
{
    /// <summary>Cost that can be asked for at once by a caller who has asked for nothing in a while.</summary>
    public required int Limit { get; init; }

    /// <summary>Cost that can be asked for now.</summary>
    public required int Remaining { get; init; }

    /// <summary>When all of it is there again if nothing more is asked for.</summary>
    public required DateTime ResetAt { get; init; }
}
