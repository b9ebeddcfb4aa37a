using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Finds out which changes between releases can be told from the revisions that are kept here.</summary>
internal sealed class ReleaseReads(PlanRun run, FaultTranslator faults, CancellationToken cancellationToken)
{
    /// <summary>The changes that were asked for, each with the fault that prevents it; none if nobody asked.</summary>
    public async Task<IReadOnlyList<(ReleaseChangesPart Part, StepFault? Fault)>> CheckAsync(
        ReleasesPlan releases,
        ReadSession session
    )
    {
        var changes = releases.Changes.ToList();
        if (changes.Count == 0)
        {
            return [];
        }

        using var step = run.Steps?.Begin(StepKinds.Releases, [releases.ResponseName], null, session);
        try
        {
            var known = await ReleaseRevisions.CheckAsync(changes, session, cancellationToken);
            step?.End(known.Count);
            return known;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = faults.OfStatement(exception);
            step?.End(0, fault.Code);
            return changes.ConvertAll(part => (part, (StepFault?)fault));
        }
    }
}
