using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Runs the code of batch fields, which reads with a context.</summary>
internal sealed class BatchRunner(
    TimeProvider clock,
    Func<VisibleRows, SubmissionReader> submissions,
    FaultTranslator faults
)
{
    private static readonly Dictionary<object, object?> Nothing = [];

    public async Task<BatchResult> RunAsync(
        BatchPlan batch,
        IReadOnlyList<object> keys,
        ReadSession session,
        CancellationToken cancellationToken
    )
    {
        if (keys.Count == 0)
        {
            return new BatchResult(Nothing, null);
        }

        try
        {
            var values = await session.ReadAsync(
                rows => batch.Definition.Load(keys, new Context(rows, submissions(rows), clock), cancellationToken),
                cancellationToken
            );
            return new BatchResult(values, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new BatchResult(Nothing, faults.OfModule(batch.Definition.ModuleId, exception));
        }
    }

    /// <summary>Runs a module's code that reads something else than the values of a field.</summary>
    /// <returns>What it has read, or the fault that prevented it.</returns>
    public async Task<(T? Read, StepFault? Fault)> ReadAsync<T>(
        string moduleId,
        Func<BatchContext, Task<T>> read,
        ReadSession session,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (
                await session.ReadAsync(rows => read(new Context(rows, submissions(rows), clock)), cancellationToken),
                null
            );
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, faults.OfModule(moduleId, exception));
        }
    }

    private sealed class Context(VisibleRows rows, SubmissionReader submissions, TimeProvider clock) : BatchContext
    {
        public override TimeProvider Clock => clock;

        public override IQueryable<TEntity> Query<TEntity>() => rows.Of<TEntity>();

        public override SubmissionReader Submissions => submissions;
    }
}
