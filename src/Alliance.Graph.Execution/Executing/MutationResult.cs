using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What became of one mutation of a request.</summary>
internal sealed class MutationResult(MutationPlan plan, MutationOutcome? outcome)
{
    public MutationPlan Plan { get; } = plan;

    /// <summary>What became of it; null if nobody knows, because something failed.</summary>
    public MutationOutcome? Outcome { get; } = outcome;

    /// <summary>Why nobody knows.</summary>
    public GraphError? Error { get; private init; }

    /// <summary>What was read of it; null if nothing was.</summary>
    public PlanExecutor? Executor { get; set; }

    /// <summary>Why nothing was read, although it was done.</summary>
    public StepFault? ReadFault { get; set; }

    /// <summary>Whether it has changed something.</summary>
    public bool IsDone => Outcome?.Key is not null;

    public static MutationResult Failed(MutationPlan plan, GraphError error) => new(plan, null) { Error = error };
}
