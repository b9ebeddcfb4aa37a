namespace Alliance.Graph.Data.Auditing;

/// <summary>What a look at all events has found.</summary>
/// <param name="Events">How many there are.</param>
/// <param name="First">When the first one was written, in UTC; null if there is none, or it cannot be read.</param>
/// <param name="Last">When the last one was written, in UTC; null if there is none, or it cannot be read.</param>
/// <param name="End">The last one; null if there is none, or it cannot be read.</param>
/// <param name="Breaks">How much is wrong.</param>
public sealed record ChainReport(long Events, DateTime? First, DateTime? Last, ChainPlace? End, long Breaks);
