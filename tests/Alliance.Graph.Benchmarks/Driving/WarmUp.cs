namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>How long a server is asked before it is measured.</summary>
/// <remarks>
/// Code is at its full speed only when it was compiled once more with counters, after 30 calls, and then by what they
/// had
/// counted, after 30 more. The compiler works beside the requests and waits while other code is new. So a server needs
/// time, however few questions are measured, and a slow question needs requests, however long they take.
/// </remarks>
/// <param name="Time">At least this long.</param>
/// <param name="Requests">At least so many, over all connections.</param>
internal readonly record struct WarmUp(TimeSpan Time, int Requests)
{
    /// <summary>Several times what the compiler counts, since it begins late.</summary>
    private const int EnoughRequests = 200;

    public static WarmUp Of(double seconds) => new(TimeSpan.FromSeconds(seconds), EnoughRequests);

    /// <summary>One request a connection.</summary>
    public static WarmUp None { get; } = new(TimeSpan.Zero, 0);
}
