using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Reads the data dictionary: what is declared, and what stands in the data once for all names that ask for it.
/// </summary>
internal sealed class DictionaryReads(
    PlanRun run,
    PlanResults results,
    DictionaryCatalog dictionary,
    FaultTranslator faults,
    CancellationToken cancellationToken
)
{
    private Task? _coverage;

    // Steps are begun one after the other.
    public Task ReadAsync(DictionaryPlan field, ReadSession session) =>
        field.IsCovered ? _coverage ??= CoverageAsync(field, session) : DeclaredAsync();

    /// <summary>Where another name asks for what stands in the data, it is the same with more in it.</summary>
    private Task DeclaredAsync()
    {
        results.Dictionary ??= dictionary.Declared;
        return Task.CompletedTask;
    }

    private async Task CoverageAsync(DictionaryPlan field, ReadSession session)
    {
        using var step = run.Steps?.Begin(StepKinds.Groups, [field.ResponseName], null, session);
        try
        {
            results.Dictionary = await dictionary.CoveredAsync(session, cancellationToken);
            step?.End(results.Dictionary.Count);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            results.DictionaryFault = faults.OfStatement(exception);
            step?.End(0, results.DictionaryFault.Code);
        }
    }
}
