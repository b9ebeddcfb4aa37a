using System.Globalization;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>What a process holds of the machine at one moment.</summary>
internal readonly record struct ProcessUsage(long WorkingSetBytes, int Handles, int Threads, TimeSpan Processor)
{
    public double WorkingSetMegabytes => WorkingSetBytes / 1024.0 / 1024.0;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{WorkingSetMegabytes:0} MB, {Handles} handles, {Threads} threads"
        );
}
