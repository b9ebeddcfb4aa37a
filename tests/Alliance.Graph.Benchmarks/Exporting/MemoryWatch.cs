using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Exporting;

/// <summary>The most that a process holds while something is done.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(5);

    /// <summary>In megabytes.</summary>
    public static async Task<double> PeakAsync(WebProcess process, Func<Task> work)
    {
        var peak = process.Measure().WorkingSetMegabytes;
        var running = work();
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, process.Measure().WorkingSetMegabytes);
            await Task.WhenAny(running, Task.Delay(_every));
        }

        await running;
        return peak;
    }
}
