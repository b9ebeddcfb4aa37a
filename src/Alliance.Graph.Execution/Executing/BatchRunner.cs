using Alliance.Graph.Data;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Runs the code of batch fields, each with a context of its own.</summary>
internal sealed class BatchRunner(AllianceDatabase database, TimeProvider clock, FaultTranslator faults)
{
    private static readonly Dictionary<object, object?> Nothing = [];

    public async Task<BatchResult> RunAsync(BatchPlan batch, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return new BatchResult(Nothing, null);
        }

        try
        {
            var values = await database.ReadAsync(
                context => batch.Definition.Load(keys, new Context(context, clock), cancellationToken), cancellationToken);
            return new BatchResult(values, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new BatchResult(Nothing, faults.OfModule(batch.Definition.ModuleId, exception));
        }
    }

    private sealed class Context(DbContext context, TimeProvider clock) : BatchContext
    {
        public override TimeProvider Clock => clock;

        public override IQueryable<TEntity> Query<TEntity>() => context.Set<TEntity>().AsNoTracking();
    }
}
