using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Fresh;

/// <summary>What questions of new forms cost a server.</summary>
/// <param name="Server">Which one.</param>
/// <param name="Milliseconds">How long each took, in their order.</param>
/// <param name="Processor">Time of processors that all took together, with what the runtime compiled meanwhile.</param>
/// <param name="Bytes">By how much its memory grew.</param>
internal sealed record FreshResult(string Server, IReadOnlyList<double> Milliseconds, TimeSpan Processor, long Bytes)
{
    public void AddTo(Table table, DatabaseProviderKind kind) =>
        table.Add(
            $"{kind}",
            Server,
            Number.Rounded(Milliseconds[0]),
            Number.Milliseconds(Median.Of(Milliseconds)),
            Number.Milliseconds(Milliseconds.Order().ElementAt(Milliseconds.Count * 9 / 10)),
            Number.Rounded(Processor.TotalMilliseconds / Milliseconds.Count),
            Number.Rounded(Math.Max(0, Bytes) / 1024.0 / Milliseconds.Count)
        );
}
