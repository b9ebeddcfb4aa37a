using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>What one point of a curve took, in milliseconds.</summary>
internal sealed record ScaleResult(DatabaseProviderKind Database, ScalePoint Point, double Server, double Twin);
