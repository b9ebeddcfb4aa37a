using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>What the server held when it was warm, at the end of the requests, and after a rest.</summary>
internal sealed record SoakUsage(ProcessUsage Warm, ProcessUsage End, ProcessUsage Rested)
{
    // A collector with a heap for each processor lets it grow and shrink by about so much. A leak of a hundred bytes or
    // a
    // thousandth of a handle a request would be above it after ten minutes.
    private const double Growth = 1.25;
    private const int SpareHandles = 32;

    /// <summary>In words, for those who read the verdict.</summary>
    public const string Rule =
        "flat is, at the end and after the rest, at most a quarter more working set, and a quarter and 32 more handles, than after the warm-up";

    public bool IsFlat => IsFlatAt(End) && IsFlatAt(Rested);

    private bool IsFlatAt(ProcessUsage usage) =>
        usage.WorkingSetBytes <= Warm.WorkingSetBytes * Growth
        && usage.Handles <= (Warm.Handles * Growth) + SpareHandles;
}
