namespace Alliance.Graph.Http.Callers;

/// <summary>How fast a budget fills again.</summary>
/// <param name="PerMinute">Cost that comes back in a minute, and that a full budget holds; at least 1.</param>
internal readonly record struct CostRate(int PerMinute)
{
    private const int Minute = 60;

    /// <summary>Cost that comes back at once: what about a second is worth.</summary>
    public int Portion => ((PerMinute - 1) / Minute) + 1;

    /// <summary>
    /// The time in which one portion comes back. With a whole number a second, 10 a minute would be 60, and 119 as
    /// well.
    /// </summary>
    public TimeSpan PortionTime => TimeSpan.FromMinutes(1) * Portion / PerMinute;

    /// <summary>In how many seconds so much has come back, rounded up.</summary>
    public int SecondsFor(int cost) => (int)((((long)cost * Minute) + PerMinute - 1) / PerMinute);
}
