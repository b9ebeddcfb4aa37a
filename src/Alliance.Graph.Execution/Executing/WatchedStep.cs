using System.Diagnostics;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution.Executing;

/// <summary>A step that is watched while it runs.</summary>
internal sealed class WatchedStep(ExecutedStep step, Activity? activity, TimeProvider clock) : IDisposable
{
    private readonly long _started = clock.GetTimestamp();
    private bool _hasEnded;

    /// <summary>Ends the step, so that what follows is not below it. Only the first call counts.</summary>
    /// <param name="rows">How many rows it read.</param>
    /// <param name="errorCode">Code of the error that ended it; null if there was none.</param>
    public void End(int rows, string? errorCode = null)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        step.Duration = clock.GetElapsedTime(_started);
        step.Rows = rows;
        step.ErrorCode = errorCode;
        activity?.SetTag("alliance.graph.step.rows", rows);
        if (errorCode is not null)
        {
            activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", errorCode);
        }

        activity?.Dispose();
    }

    /// <summary>Ends the step of a caller who gave up.</summary>
    public void Dispose() => End(0, RequestOutcome.Canceled);
}
