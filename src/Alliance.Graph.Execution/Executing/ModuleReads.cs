using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Reads <c>modules</c>, once for all names that it is asked for under: the answer is the same under each.
/// </summary>
internal sealed class ModuleReads(
    PlanRun run,
    PlanResults results,
    ModuleCatalog modules,
    FaultTranslator faults,
    CancellationToken cancellationToken
)
{
    private Task? _read;

    // Steps are begun one after the other.
    public Task ReadAsync(RootPlan field, ReadSession session) => _read ??= ReadOnceAsync(field, session);

    private async Task ReadOnceAsync(RootPlan field, ReadSession session)
    {
        using var step = run.Steps?.Begin(StepKinds.Modules, [field.ResponseName], null, session);
        try
        {
            results.Modules = await modules.ReadAsync(cancellationToken);
            step?.End(results.Modules.Count);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            results.ModulesFault = faults.OfStatement(exception);
            step?.End(0, results.ModulesFault.Code);
        }
    }
}
