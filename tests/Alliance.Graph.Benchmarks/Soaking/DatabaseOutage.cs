using System.Diagnostics;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>When the database was away, for those who look at answers meanwhile.</summary>
internal sealed class DatabaseOutage
{
    // The database answers, but not yet each of the server's attempts to reach it that began before.
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    private long _begin = long.MaxValue;
    private long _end = long.MaxValue;

    /// <summary>To be called before it is stopped.</summary>
    public void Begin() => Volatile.Write(ref _begin, Stopwatch.GetTimestamp());

    /// <summary>To be called when it answers again; done when every server has noticed.</summary>
    public Task EndAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _end, Stopwatch.GetTimestamp() + (long)(_grace.TotalSeconds * Stopwatch.Frequency));
        return Task.Delay(_grace, cancellationToken);
    }

    /// <summary>Whether a request that was sent at a time, and answered now, may have found no database.</summary>
    public bool Excuses(long sent) =>
        Stopwatch.GetTimestamp() >= Volatile.Read(ref _begin) && sent < Volatile.Read(ref _end);
}
