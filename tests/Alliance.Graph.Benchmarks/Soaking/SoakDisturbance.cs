using System.Diagnostics;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>What happens to the database while the server is asked.</summary>
internal sealed class SoakDisturbance(
    SoakSettings settings, PostgreSqlCluster cluster, HarmlessImport import, DatabaseOutage outage, Progress progress)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Imports, takes the database away in the middle, and imports again: on both sides at least once, however slow the machine is.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ImportUntilAsync(settings.Duration / 2, cancellationToken);
        await TakeAwayAsync(cancellationToken);
        await ImportUntilAsync(settings.Duration, cancellationToken);
    }

    private async Task ImportUntilAsync(TimeSpan end, CancellationToken cancellationToken)
    {
        do
        {
            var next = Task.Delay(settings.Interval, cancellationToken);
            await import.RunAsync(cancellationToken);
            await next;
        }
        while (Stopwatch.GetElapsedTime(_start) < end);
    }

    private async Task TakeAwayAsync(CancellationToken cancellationToken)
    {
        progress.Step("Stopping the database");
        outage.Begin();
        await cluster.StopAsync();
        await Task.Delay(settings.Outage, cancellationToken);
        await cluster.StartAsync();
        outage.End();
        progress.Step("The database is back");
    }
}
