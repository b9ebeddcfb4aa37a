using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution;

/// <summary>Reads what a plan asks for from one state of the data, again if it has moved meanwhile.</summary>
internal sealed class PlanReader(
    AllianceDatabase database,
    BatchRunner batches,
    ModuleCatalog modules,
    FaultTranslator faults
)
{
    /// <summary>Reads everything, or as much as is read before it is written.</summary>
    /// <param name="run">What it reads for.</param>
    /// <param name="execute">Reads it.</param>
    /// <param name="extent">How much that is.</param>
    /// <param name="observed">Is told if it reads again.</param>
    /// <param name="minimum">The revision that it must not be older than; null if any will do.</param>
    /// <param name="isOriginal">Whether it must not read from a copy.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RevisionMissingException">There is no such revision yet.</exception>
    public async Task<(PlanExecutor Executor, DataState? State)> ReadAsync(
        PlanRun run,
        Func<PlanExecutor, Task> execute,
        ReadExtent extent,
        ObservedRequest observed,
        long? minimum,
        bool isOriginal,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var session = database.OpenSession(
                run.Parameters.Arguments.Values,
                run.Caller,
                extent,
                run.Translates,
                isOriginal
            );
            var executor = new PlanExecutor(
                run with
                {
                    Session = session,
                },
                batches,
                modules,
                faults,
                cancellationToken
            );
            DataState? state;
            try
            {
                await execute(executor);
                state = await session.SettleAsync(cancellationToken);
            }
            catch (NoRoomException)
            {
                // All steps have ended, so what they have read is given back at once. Behind any other fault one may
                // still run.
                await session.DisposeAsync();
                session.Release();
                throw;
            }
            catch
            {
                await session.DisposeAsync();
                throw;
            }

            var isBehind = state?.Revision < minimum;
            if (!isBehind && executor.IsDeferred && session.IsHeld)
            {
                return (executor, state);
            }

            await session.DisposeAsync();
            if (!isBehind && !executor.IsDeferred && !session.HasMoved)
            {
                return (executor, state);
            }

            session.Release();
            if (isBehind)
            {
                if (isOriginal || !database.HasCopies)
                {
                    throw new RevisionMissingException(minimum!.Value, state!.Revision);
                }

                isOriginal = true;
                continue;
            }

            observed.ReadAgain();
            extent =
                executor.IsDeferred ? ReadExtent.Large
                : extent == ReadExtent.Statement ? ReadExtent.Several
                : ReadExtent.Again;
        }
    }
}
