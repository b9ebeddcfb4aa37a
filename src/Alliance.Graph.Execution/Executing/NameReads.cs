using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Searching.Words;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Reads the names that a module knows for its nodes, and finds the one that a text means.</summary>
internal sealed class NameReads(PlanRun run, BatchRunner batches, CancellationToken cancellationToken)
{
    /// <summary>What the text names or could mean, or the fault that prevented it.</summary>
    public async Task<(NameMatch? Match, StepFault? Fault)> FindAsync(NamedPlan named, ReadSession session)
    {
        using var step = run.Steps?.Begin(StepKinds.Names, named.Target.Path, null, session);
        var (names, fault) = await batches.ReadAsync(
            named.Definition.ModuleId,
            context => named.Definition.Load(context, cancellationToken),
            session,
            cancellationToken
        );
        step?.End(names?.Count ?? 0, fault?.Code);
        return (fault is null ? NameMatching.Find(named.TextOf(run.Parameters.Arguments), names!) : null, fault);
    }
}
