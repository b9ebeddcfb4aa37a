using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Repeating;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution;

/// <summary>
/// Runs the mutations of a plan one after the other (https://spec.graphql.org/September2025/#sec-Mutation), and reads
/// behind each what
/// is told of it, before the next one changes it.
/// </summary>
internal sealed class MutationRunner(
    AllianceDatabase database,
    PlanReader reader,
    FaultTranslator faults,
    FigureReader figures
)
{
    /// <summary>Runs them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">What they run for.</param>
    /// <param name="cost">What reading can cost.</param>
    /// <param name="name">What the caller calls the request; null if it cannot be sent again.</param>
    /// <param name="observed">Is told of reads.</param>
    /// <param name="cancellationToken">Stops it; a mutation that has not ended then is not done.</param>
    /// <returns>What became of each, and the state of the data behind them.</returns>
    /// <exception cref="RequestDiffersException">The caller has sent another request by this name.</exception>
    public async Task<(IReadOnlyList<MutationResult> Results, DataState? State)> RunAsync(
        OperationPlan plan,
        PlanRun run,
        OperationCost cost,
        RequestName? name,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var results = new List<MutationResult>();
        DataState? state = null;
        var extent = RunExtent.Of(plan, run.Parameters.Pages, cost);
        foreach (var mutation in plan.Fields.OfType<MutationPlan>())
        {
            MutationOutcome outcome;
            try
            {
                outcome = await database.Mutator.RunAsync(
                    mutation.Definition,
                    mutation.ArgumentsOf(run.Parameters.Arguments),
                    run.Caller,
                    name is null ? null : new RequestStep(name, results.Count),
                    cancellationToken,
                    figures
                );
            }
            catch (Exception exception) when (results.Exists(result => result.IsDone))
            {
                // What was done stays so, and the caller must learn of it. Whoever comes behind may build on the one
                // that failed.
                results.Add(MutationResult.Failed(mutation, Fault(exception, results, mutation, cancellationToken)));
                break;
            }

            var result = new MutationResult(mutation, outcome);
            results.Add(result);
            if (outcome.Key is { } key)
            {
                try
                {
                    (result.Executor, state) = await reader.ReadAsync(
                        run,
                        executor => executor.ExecuteAsync(mutation, key),
                        extent,
                        observed,
                        minimum: null,
                        isOriginal: true,
                        cancellationToken
                    );
                }
                catch (NoRoomException none)
                {
                    result.ReadFault = new StepFault(
                        none.Error.Code,
                        $"It was done, but what it is now could not be read: {none.Error.Message}"
                    );
                }
                catch (Exception exception)
                {
                    result.ReadFault = cancellationToken.IsCancellationRequested
                        ? NoTime()
                        : faults.OfStatement(exception);
                }
            }
        }

        return (results, state);
    }

    private GraphError Fault(
        Exception exception,
        IEnumerable<MutationResult> results,
        MutationPlan mutation,
        CancellationToken cancellationToken
    )
    {
        var fault = cancellationToken.IsCancellationRequested
            ? new GraphError(ErrorCodes.TimeLimit, "There was no time left.")
            : faults.OfRequest(exception);
        var done = string.Join(
            ", ",
            results.Where(result => result.IsDone).Select(result => $"'{result.Plan.ResponseName}'")
        );
        return fault with
        {
            Message =
                $"'{mutation.ResponseName}' was not done, nor was any behind it: {fault.Message} But {done} {(results.Count(result => result.IsDone) == 1 ? "was" : "were")} done before, and stays so. Send the rest again.",
            Path = [mutation.ResponseName],
        };
    }

    private static StepFault NoTime() =>
        new(
            ErrorCodes.TimeLimit,
            "It was done, but there was no time to read what it is now. Ask for it with a query."
        );
}
