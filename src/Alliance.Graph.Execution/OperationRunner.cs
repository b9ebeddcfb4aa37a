using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;

namespace Alliance.Graph.Execution;

/// <summary>Answers valid queries: finds or makes the plan, says what it costs, and runs it.</summary>
internal sealed class OperationRunner(
    AllianceDatabase database, GraphSettings settings, BatchRunner batches, ModuleCatalog modules, FaultTranslator faults)
{
    private const string RevisionName = "revision";

    private readonly GraphDefinition _definition = database.Graph.Definition;
    private readonly PlanCache _plans = new(settings.Cache);
    private readonly Introspector _introspector = new();

    public async Task<GraphResponse> RunAsync(
        PreparedOperation operation, ArgumentValues values, Inputs variables, GraphRequest request, PlanningCost planning, ObservedRequest observed, CancellationToken cancellationToken)
    {
        var arguments = new RequestArguments(_definition, values, operation);
        var (plan, exhausted) = PlanOf(operation, arguments, planning, observed);
        if (plan is null)
        {
            return WithPlanning(GraphResponse.Refused(exhausted!));
        }

        var (pages, errors) = PageRequestReader.ReadAll(plan.Connections, arguments, settings.Paging);
        if (plan.Errors.Count + errors.Count > 0)
        {
            return WithPlanning(GraphResponse.Refused([.. plan.Errors, .. errors]));
        }

        var parameters = new PlanParameters(arguments, pages, _definition);
        var run = new PlanRun(parameters, faults)
        {
            Steps = observed.Steps,
            Caller = request.Caller,
            Budget = request.Budget,
            Memory = request.Memory is { } memory ? new RunMemory(memory) : null,
            Translates = planning.Translates,
        };
        var price = Price.Of(plan, parameters, request, operation.Document.Limits, settings.Paging.Maximum);
        observed.Cost = price.Cost;
        if (price.Refusal is not null || price.IsOnlyAsked)
        {
            var notRun = price.Refusal is { } refusal ? GraphResponse.Refused(refusal) : GraphResponse.NotRun();
            AddBill(notRun);
            return WithPlanning(notRun);
        }

        var introspection = await _introspector.AnswerAsync(plan.Introspection, operation, variables, cancellationToken);
        PlanExecutor executor;
        DataState? state;
        try
        {
            (executor, state) = await ExecuteAsync(plan, run, price.Parts, request.MinimumRevision, observed, cancellationToken);
        }
        catch (NoRoomException none)
        {
            return WithPlanning(GraphResponse.Refused(none.Error));
        }
        catch (RevisionMissingException missing)
        {
            return WithPlanning(GraphResponse.Refused(missing.Error));
        }

        var answer = new PlannedAnswer(plan, executor, introspection, settings.ChecksJson);
        var response = GraphResponse.Executed(answer);
        response.State = state;
        response.MayBeKept = plan.DependsOnDataOnly;
        if (request.NamesRevision && state is not null)
        {
            response.Extensions.Add(RevisionName, json => json.WriteNumberValue(state.Revision));
        }

        if (CanBeCut(plan, pages))
        {
            response.Extensions.Add(CutLists.Name, answer.Cuts.WriteTo, isThere: () => answer.Cuts.Any);
        }

        AddBill(response);
        if (observed.IsExplained)
        {
            response.Extensions.Add(ExplainWriter.Name, json => ExplainWriter.Write(json, executor.Run.Session.Steps));
        }

        return WithPlanning(response);

        void AddBill(GraphResponse response)
        {
            if (price.Bill is { } bill)
            {
                response.Extensions.Add(CostBill.Name, bill.WriteTo);
            }
        }

        GraphResponse WithPlanning(GraphResponse response)
        {
            if (request.Cost != CostMode.Unsaid)
            {
                response.Extensions.Add(PlanningCost.Name, json => json.WriteNumberValue(planning.Total));
            }

            return response;
        }
    }

    /// <summary>Reads as <see cref="ReadAsync"/> does, where there is memory for it.</summary>
    private async Task<(PlanExecutor Executor, DataState? State)> ExecuteAsync(
        OperationPlan plan, PlanRun run, OperationCost cost, long? minimum, ObservedRequest observed, CancellationToken cancellationToken)
    {
        var extent = RunExtent.Of(plan, run.Parameters.Pages, cost);
        if (run.Memory is not { } memory)
        {
            return await ReadAsync(plan, run, extent, minimum, observed, cancellationToken);
        }

        await memory.BeginAsync(cost, cancellationToken);
        var (executor, state) = await ReadAsync(plan, run, extent, minimum, observed, cancellationToken);
        try
        {
            await memory.EndAsync(executor.Run.Session.HeldBytes, executor.IsDeferred, cancellationToken);
        }
        catch
        {
            await executor.Run.Session.DisposeAsync();
            executor.Run.Session.Release();
            throw;
        }

        return (executor, state);
    }

    /// <summary>Reads everything, or as much as is read before it is written, from one state of the data.</summary>
    private async Task<(PlanExecutor Executor, DataState? State)> ReadAsync(
        OperationPlan plan, PlanRun run, ReadExtent extent, long? minimum, ObservedRequest observed, CancellationToken cancellationToken)
    {
        var isOriginal = false;
        while (true)
        {
            var session = database.OpenSession(run.Parameters.Arguments.Values, run.Caller, extent, run.Translates, isOriginal);
            var executor = new PlanExecutor(run with { Session = session }, batches, modules, faults, cancellationToken);
            DataState? state;
            try
            {
                await executor.ExecuteAsync(plan);
                state = await session.SettleAsync(cancellationToken);
            }
            catch (NoRoomException)
            {
                // All steps have ended, so what they have read is given back at once. Behind any other fault one may still run.
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

            if (isBehind)
            {
                session.Release();
                if (isOriginal || !database.HasCopies)
                {
                    throw new RevisionMissingException(minimum!.Value, state!.Revision);
                }

                isOriginal = true;
                continue;
            }

            session.Release();
            observed.ReadAgain();
            extent = executor.IsDeferred ? ReadExtent.Large : extent == ReadExtent.Statement ? ReadExtent.Several : ReadExtent.Again;
        }
    }

    /// <summary>Whether a list can end where nobody said; lists with a size need no entry, and so no memory for one.</summary>
    private static bool CanBeCut(OperationPlan plan, RequestedPages pages)
    {
        foreach (var connection in plan.Connections)
        {
            if (connection.HasGroups || (connection.ShowsItems && pages.Of(connection).Request.IsDefaultSize))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The plan that is kept, or a new one; none if the caller cannot pay for it.</summary>
    private (OperationPlan? Plan, GraphError? Exhausted) PlanOf(
        PreparedOperation operation, RequestArguments arguments, PlanningCost planning, ObservedRequest observed)
    {
        var key = arguments.PlanKey;
        if (key is not null && _plans.Find(operation, key) is { } known)
        {
            observed.Planned(isFromCache: true);
            return (known, null);
        }

        if (planning.Charge(CostWeights.Plan) is { } exhausted)
        {
            return (null, exhausted);
        }

        observed.Planned(isFromCache: false);
        using var phase = GraphTelemetry.Activities.StartActivity(PhaseNames.Plan);
        var plan = OperationPlanner.Plan(_definition, database.LinkKeys, arguments, operation);
        if (key is not null && plan.Errors.Count == 0)
        {
            _plans.Keep(operation, key, plan);
        }

        return (plan, null);
    }
}
