using System.Diagnostics;
using Alliance.Graph.Data;

namespace Alliance.Graph.Server.Hosting;

/// <summary>
/// Translates statements that nobody asked for while the server listens already: the runtime makes code quick only
/// after it was used,
/// and the first callers would wait longer. It works a quarter of the time, so that callers have the rest.
/// </summary>
internal sealed class WarmUp(AllianceDatabase database, ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var node in database.Graph.Definition.Nodes)
            {
                var start = Stopwatch.GetTimestamp();
                database.WarmUp(node);
                await Task.Delay(Stopwatch.GetElapsedTime(start) * 3, stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The host would end the server for it, which answers as well without.
            logger.LogDebug(exception, "Warming up ended early.");
        }
    }
}
