using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Execution.Executing;

/// <summary>One run of a plan.</summary>
/// <param name="Parameters">What the request brings.</param>
/// <param name="Faults">Says what failed.</param>
internal sealed record PlanRun(PlanParameters Parameters, FaultTranslator Faults)
{
    private ReadSession? _session;

    /// <summary>Reads its rows.</summary>
    public ReadSession Session
    {
        get => _session ?? throw new InvalidOperationException("Nothing is read before the run has a session.");
        init => _session = value;
    }

    /// <summary>Who asks.</summary>
    public Caller Caller { get; init; } = Caller.Anonymous;

    /// <summary>What the caller may still ask for; null if that is not limited.</summary>
    public CallerBudget? Budget { get; init; }

    /// <summary>Where memory for what it reads is taken from; null if that is not limited.</summary>
    public RunMemory? Memory { get; init; }

    /// <summary>Told whenever a query of a new shape is translated; null if nobody wants to know.</summary>
    public Action? Translates { get; init; }

    /// <summary>Lists whose rows somebody else reads, slice by slice; null if there are none.</summary>
    public IReadOnlySet<ConnectionPlan>? Elsewhere { get; init; }

    /// <summary>
    /// Whether groups that its tables leave out are counted, though the request says how many it wants.
    /// </summary>
    public bool CountsLeftOut { get; init; }

    /// <summary>Watches its steps; null if nobody wants to know them.</summary>
    public StepWatch? Steps { get; init; }
}
