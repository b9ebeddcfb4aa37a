using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Finds the codes of a list that no row has.</summary>
internal sealed class CodeReads(PlanRun run, BatchRunner batches, CancellationToken cancellationToken)
{
    /// <returns>The codes as they were written, or the fault that prevented it.</returns>
    public async Task<(IReadOnlyList<string>? Unknown, StepFault? Fault)> UnknownAsync(
        CodesPlan codes,
        ConnectionPlan connection,
        ReadSession session
    )
    {
        using var step = run.Steps?.Begin(StepKinds.Codes, connection.Page.Path, null, session);
        var (unknown, fault) = await batches.ReadAsync(
            codes.ModuleId,
            context => UnknownAsync(codes, context),
            session,
            cancellationToken
        );
        step?.End(unknown?.Count ?? 0, fault?.Code);
        return (unknown, fault);
    }

    private async Task<IReadOnlyList<string>> UnknownAsync(CodesPlan codes, BatchContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in codes.Kinds)
        {
            var found = (
                await kind.Kind.Find([.. kind.Codes.Select(code => code.Code).Distinct()], context, cancellationToken)
            ).ToHashSet();
            known.UnionWith(kind.Codes.Where(code => found.Contains(code.Code)).Select(code => code.Written));
        }

        return [.. codes.Codes.Where(code => !known.Contains(code))];
    }
}
