namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// How long something takes where nothing else keeps the machine busy: the shortest time that was seen, which is
/// forgotten slowly, because
/// what it works on grows.
/// </summary>
internal sealed class WorkTime
{
    private const double Forgetting = 1.01;

    private double _milliseconds = double.PositiveInfinity;

    /// <summary>The time; null while nothing was seen.</summary>
    public TimeSpan? Shortest =>
        Volatile.Read(ref _milliseconds) is var known && double.IsInfinity(known)
            ? null
            : TimeSpan.FromMilliseconds(known);

    /// <param name="time">A time that it took.</param>
    public void Take(TimeSpan time) =>
        Volatile.Write(
            ref _milliseconds,
            Math.Min(Volatile.Read(ref _milliseconds) * Forgetting, Math.Max(time.TotalMilliseconds, 0.001))
        );
}
