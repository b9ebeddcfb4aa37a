namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>How many releases are open, and for how long.</summary>
public sealed record ReleaseLimits
{
    /// <summary>How many may be open at once; 4 unless set.</summary>
    public int MaximumOpen { get; init; } = 4;

    /// <summary>After which time one that nobody asks is closed; 10 minutes unless set.</summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromMinutes(10);
}
