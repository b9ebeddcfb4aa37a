namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>How a soak goes.</summary>
/// <param name="Connections">Asking at once, each one request after the other.</param>
/// <param name="Duration">For how long at least.</param>
/// <param name="WarmUp">Which part of it goes by before memory and handles are first measured.</param>
/// <param name="Interval">From one change, and line of progress, to the next.</param>
/// <param name="Outage">How long the database is away in the middle.</param>
/// <param name="Rest">Without requests, before memory and handles are measured last.</param>
internal sealed record SoakSettings(
    int Connections,
    TimeSpan Duration,
    TimeSpan WarmUp,
    TimeSpan Interval,
    TimeSpan Outage,
    TimeSpan Rest
)
{
    public static SoakSettings Of(int connections, double minutes)
    {
        var duration = TimeSpan.FromMinutes(minutes);
        return new(
            connections,
            duration,
            WarmUp: new[] { TimeSpan.FromMinutes(1), duration / 4 }.Min(),
            Interval: TimeSpan.FromSeconds(5),
            Outage: TimeSpan.FromSeconds(5),
            Rest: TimeSpan.FromSeconds(20)
        );
    }

    /// <summary>
    /// Just long enough for a change by every door on both sides of an outage, over so few connections that starting
    /// the
    /// commands does not take most of the time on a small machine.
    /// </summary>
    public static SoakSettings Quick { get; } =
        new(
            Connections: 8,
            Duration: TimeSpan.FromSeconds(20),
            WarmUp: TimeSpan.FromSeconds(5),
            Interval: TimeSpan.FromSeconds(3),
            Outage: TimeSpan.FromSeconds(2),
            Rest: TimeSpan.Zero
        );
}
