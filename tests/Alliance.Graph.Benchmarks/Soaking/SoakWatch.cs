using System.Diagnostics;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Says again and again how far the soak is and what the server holds.</summary>
internal sealed class SoakWatch(SoakSettings settings, WebProcess server, SoakTally tally, Progress progress)
{
    /// <summary>What the server held after the warm-up.</summary>
    public ProcessUsage? Warm { get; private set; }

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="CommandLine.BenchmarkFailure">The server has ended.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            await Task.Delay(settings.Interval, cancellationToken);
            var usage = server.Measure();
            progress.Step(
                $"{tally.Answers:#,0} answers ({tally.Unavailable:#,0} unavailable, {tally.Wrong:#,0} wrong), {usage}"
            );
            if (Stopwatch.GetElapsedTime(start) >= settings.WarmUp)
            {
                Warm ??= usage;
            }
        }
    }
}
