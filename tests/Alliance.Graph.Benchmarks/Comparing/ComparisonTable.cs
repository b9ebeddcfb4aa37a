using System.Globalization;
using Alliance.Graph.Benchmarks.Reporting;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>The results as people read them.</summary>
internal static class ComparisonTable
{
    /// <param name="results">What was measured.</param>
    /// <param name="other">What the server was compared with.</param>
    public static Table Of(IEnumerable<ComparisonResult> results, string other)
    {
        var table = new Table(
            "database",
            "data",
            "question",
            "connections",
            "server req/s",
            $"{other} req/s",
            "throughput",
            "server ms",
            $"{other} ms",
            "median latency",
            "p99 latency"
        );
        foreach (var result in results)
        {
            var throughput = result.Of(turn => turn.Throughput);
            var latency = result.Of(turn => turn.MedianLatency);
            table.Add(
                result.Database.ToString(),
                result.Data.ToString().ToLowerInvariant(),
                result.Question.Title,
                result.Connections.ToString(CultureInfo.InvariantCulture),
                Number.Rounded(throughput.Server),
                Number.Rounded(throughput.Other),
                Number.Ratio(throughput.Ratio),
                Number.Milliseconds(latency.Server),
                Number.Milliseconds(latency.Other),
                Number.Ratio(latency.Ratio),
                Number.Ratio(result.Of(turn => turn.P99Latency).Ratio)
            );
        }

        return table;
    }
}
