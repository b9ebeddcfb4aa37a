using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Telemetry;

/// <summary>How requests are seen from outside: in the log, as numbers and as activities.</summary>
public sealed class RequestTelemetry
{
    /// <summary>Category of the line that is logged for each request, at the level Information.</summary>
    public const string LogCategory = "Alliance.Graph.Requests";

    /// <param name="loggers">Where the lines go; null for nowhere.</param>
    /// <param name="meters">Makes the meter; null if nothing is to be counted.</param>
    public RequestTelemetry(ILoggerFactory? loggers = null, IMeterFactory? meters = null)
    {
        Logger = loggers?.CreateLogger(LogCategory);
        Metrics = meters is null ? null : new RequestMetrics(meters);
    }

    internal ILogger? Logger { get; }

    internal RequestMetrics? Metrics { get; }
}
