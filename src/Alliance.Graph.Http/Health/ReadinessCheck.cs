using Alliance.Graph.Http.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Health;

/// <summary>
/// Asks within a time limit whether requests can be answered. What it says is public, so faults go to the log.
/// </summary>
internal sealed partial class ReadinessCheck(
    IOptions<GraphHttpOptions> options,
    TimeProvider time,
    ILogger<ReadinessCheck> logger
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (options.Value.ReadinessProblem is not { } findProblem)
        {
            return HealthCheckResult.Healthy();
        }

        var limit = options.Value.ReadinessTimeout;
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // On another thread, since SQLite blocks the one it is called on, and a token does not end that.
            var problem = await Task.Run(() => findProblem(cancellation.Token), cancellation.Token)
                .WaitAsync(limit, time, cancellationToken);
            return problem is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(problem);
        }
        catch (TimeoutException)
        {
            await cancellation.CancelAsync();
            return HealthCheckResult.Unhealthy(
                FormattableString.Invariant($"No answer within {limit.TotalSeconds} s.")
            );
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(fault);
            return HealthCheckResult.Unhealthy("The check failed; the server's log says why.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The check whether requests can be answered failed.")]
    private partial void LogFault(Exception fault);
}
