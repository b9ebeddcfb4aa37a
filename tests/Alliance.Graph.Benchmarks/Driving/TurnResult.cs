using System.Diagnostics;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>What one turn measured.</summary>
internal sealed class TurnResult
{
    private readonly long[] _latencies;

    public TurnResult(long[] latencies, TimeSpan elapsed)
    {
        _latencies = latencies;
        Array.Sort(_latencies);
        Throughput = latencies.Length / elapsed.TotalSeconds;
    }

    /// <summary>Requests a second.</summary>
    public double Throughput { get; }

    /// <summary>Half of the requests took no longer; in milliseconds.</summary>
    public double MedianLatency => Percentile(0.5);

    /// <summary>99 of 100 requests took no longer; in milliseconds.</summary>
    public double P99Latency => Percentile(0.99);

    private double Percentile(double share) =>
        _latencies[Math.Max((int)Math.Ceiling(share * _latencies.Length) - 1, 0)] * 1000.0 / Stopwatch.Frequency;
}
