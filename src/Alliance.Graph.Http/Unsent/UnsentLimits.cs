using Alliance.Graph.Http.Settings;

namespace Alliance.Graph.Http.Unsent;

/// <summary>How many bytes answers may hold until they are sent.</summary>
/// <param name="PerCaller">Those of one caller together.</param>
/// <param name="All">Those of all callers together.</param>
internal readonly record struct UnsentLimits(long PerCaller, long All)
{
    public const int Megabyte = 1024 * 1024;

    public static UnsentLimits Of(GraphHttpOptions options) =>
        new((long)options.UnsentMegabytesPerCaller * Megabyte, (long)options.UnsentMegabytes * Megabyte);

    /// <summary>
    /// What an answer of so many bytes counts: one that is larger than what a caller may have counts as that, and comes
    /// alone.
    /// </summary>
    public long Of(long bytes) => Math.Min(bytes, PerCaller);
}
