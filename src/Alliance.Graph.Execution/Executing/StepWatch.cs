using System.Diagnostics;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Telemetry;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Watches the steps of one run. A run that nobody watches has none.</summary>
internal sealed class StepWatch(TimeProvider clock)
{
    /// <summary>Begins a step in the session that runs its statements.</summary>
    public WatchedStep Begin(string kind, IReadOnlyList<object> path, int? parents, ReadSession session)
    {
        var step = new ExecutedStep(kind, path, parents);
        session.Begin(step);
        return new WatchedStep(step, Start(step), clock);
    }

    private static Activity? Start(ExecutedStep step)
    {
        var activity = GraphTelemetry.Activities.StartActivity(step.Kind);
        if (activity is { IsAllDataRequested: true })
        {
            activity
                .SetTag("alliance.graph.step.kind", step.Kind)
                .SetTag("alliance.graph.step.path", string.Join('.', step.Path));
            if (step.Parents is { } parents)
            {
                activity.SetTag("alliance.graph.step.parents", parents);
            }
        }

        return activity;
    }
}
