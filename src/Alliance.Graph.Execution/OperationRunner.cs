using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Repeating;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution;

/// <summary>Answers valid queries: finds or makes the plan, says what it costs, and runs it.</summary>
internal sealed class OperationRunner
{
    private const string RevisionName = "revision";

    private readonly AllianceDatabase _database;
    private readonly GraphSettings _settings;
    private readonly FaultTranslator _faults;
    private readonly GraphDefinition _definition;
    private readonly PlanCache _plans;
    private readonly Introspector _introspector = new();
    private readonly PlanReader _reader;
    private readonly MutationRunner _mutations;
    private readonly TableRunner _tables;
    private readonly SubscriptionRunner _subscriptions;
    private readonly KnownReleases _releases;

    public OperationRunner(
        AllianceDatabase database,
        GraphSettings settings,
        BatchRunner batches,
        ModuleCatalog modules,
        FaultTranslator faults,
        TimeProvider clock,
        FigureReader figures,
        KnownReleases releases
    )
    {
        _releases = releases;
        _database = database;
        _settings = settings;
        _faults = faults;
        _definition = database.Graph.Definition;
        _plans = new PlanCache(settings.Cache);
        _reader = new PlanReader(database, batches, modules, faults);
        _mutations = new MutationRunner(database, _reader, faults, figures);
        _tables = new TableRunner(
            _reader,
            new DescriptionRunner(_reader, settings.Publication, database.Graph.Modules, clock),
            clock
        );
        _subscriptions = new SubscriptionRunner(database, settings, _reader, faults, clock);
    }

    /// <summary>Whether the data never changes.</summary>
    public bool IsFrozen { get; init; }

    public async Task<GraphResponse> RunAsync(
        PreparedOperation operation,
        ArgumentValues values,
        Inputs variables,
        GraphRequest request,
        PlanningCost planning,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var arguments = new RequestArguments(_definition, values, operation);
        var isTable = request.Table is not null;
        var (plan, exhausted) = PlanOf(operation, arguments, isTable, planning, observed);
        if (plan is null)
        {
            return WithPlanning(GraphResponse.Refused(exhausted!));
        }

        var (pages, errors) = PageRequestReader.ReadAll(plan.Connections, arguments, _settings.Paging);
        if (plan.Errors.Count + errors.Count > 0)
        {
            return WithPlanning(GraphResponse.Refused([.. plan.Errors, .. errors]));
        }

        if (!request.MayIntrospect && plan.Fields.OfType<DictionaryPlan>().Any())
        {
            return WithPlanning(
                GraphResponse.Refused(
                    new GraphError(
                        ErrorCodes.IntrospectionDenied,
                        "This caller may not ask for the schema, and 'dictionary' says what stands there. Ask for data only, or ask the operator who may read the schema."
                    )
                )
            );
        }

        var parameters = new PlanParameters(arguments, pages, _definition);
        var run = new PlanRun(parameters, _faults)
        {
            Steps = observed.Steps,
            Caller = request.Caller,
            Budget = request.Budget,
            Memory = request.Memory is { } memory ? new RunMemory(memory) : null,
            Translates = planning.Translates,
        };
        if (isTable)
        {
            var table = await _tables.RunAsync(
                plan,
                run,
                operation,
                request,
                request.IsOriginal || Writes(request.Caller),
                observed,
                cancellationToken
            );
            return request.Cost == CostMode.Validate ? WithPlanning(table) : table;
        }

        var price = Price.Of(plan, parameters, request, operation.Document.Limits, _settings.Paging.Maximum);
        observed.Cost = price.Cost;
        if (price.Refusal is not null || price.IsOnlyAsked)
        {
            var notRun = price.Refusal is { } refusal ? GraphResponse.Refused(refusal) : GraphResponse.NotRun();
            AddBill(notRun, price);
            return WithPlanning(notRun);
        }

        if (operation.Definition.Operation == OperationType.Mutation)
        {
            return await MutateAsync(plan, run, price, operation, request, observed, WithPlanning, cancellationToken);
        }

        if (operation.Definition.Operation == OperationType.Subscription)
        {
            return WithPlanning(
                await _subscriptions.BeginAsync(
                    plan,
                    run,
                    price,
                    request,
                    operation.Document.Limits,
                    observed,
                    cancellationToken
                )
            );
        }

        var introspection = await _introspector.AnswerAsync(
            plan.Introspection,
            operation,
            variables,
            cancellationToken
        );
        PlanExecutor executor;
        DataState? state;
        try
        {
            (executor, state) = await ExecuteAsync(
                plan,
                run,
                price.Parts,
                request.MinimumRevision,
                observed,
                cancellationToken
            );
        }
        catch (NoRoomException none)
        {
            return WithPlanning(GraphResponse.Refused(none.Error));
        }
        catch (RevisionMissingException missing)
        {
            return WithPlanning(GraphResponse.Refused(missing.Error));
        }

        var answer = new PlannedAnswer(plan, executor, introspection, _settings.ChecksJson);
        var response = GraphResponse.Executed(answer);
        response.State = state;
        response.IsFinal = IsFrozen && plan.IsOfData && request.Cost == CostMode.Unsaid && !observed.IsExplained;
        response.MayBeKept = response.IsFinal || plan.DependsOnDataOnly;
        Describe(response, request, CanBeCut(plan, pages) ? answer.Cuts : null, price);
        var unknown = new UnknownCodes(plan, executor.Results);
        if (unknown.Any)
        {
            response.Extensions.Add(UnknownCodes.Name, unknown.WriteTo);
        }

        if (observed.IsExplained)
        {
            response.Extensions.Add(ExplainWriter.Name, json => ExplainWriter.Write(json, executor.Run.Session.Steps));
        }

        return WithPlanning(response);

        GraphResponse WithPlanning(GraphResponse response)
        {
            if (request.Cost != CostMode.Unsaid)
            {
                response.Extensions.Add(PlanningCost.Name, json => json.WriteNumberValue(planning.Total));
            }

            return response;
        }
    }

    private async Task<GraphResponse> MutateAsync(
        OperationPlan plan,
        PlanRun run,
        Price price,
        PreparedOperation operation,
        GraphRequest request,
        ObservedRequest observed,
        Func<GraphResponse, GraphResponse> withPlanning,
        CancellationToken cancellationToken
    )
    {
        var name = RequestNames.Of(request, operation);
        try
        {
            if (name is not null && await _database.Mutator.FindAnswerAsync(name, cancellationToken) is { } known)
            {
                return GraphResponse.Again(known, await _database.LookAsync(cancellationToken));
            }

            await (run.Memory?.BeginAsync(price.Parts, cancellationToken) ?? default);
            var (results, state) = await _mutations.RunAsync(plan, run, price.Parts, name, observed, cancellationToken);
            var answer = new MutationAnswer(plan, run, results, _settings.ChecksJson);
            var response = GraphResponse.Executed(answer);
            response.State = state;
            Describe(response, request, answer.Cuts, price);
            withPlanning(response);
            return name is null ? response : await KeepAsync(name, response, answer);
        }
        catch (RequestDiffersException differs)
        {
            return withPlanning(GraphResponse.Refused(new GraphError(ErrorCodes.IdempotencyMismatch, differs.Message)));
        }
        catch (NoRoomException none)
        {
            return withPlanning(GraphResponse.Refused(none.Error));
        }
    }

    /// <summary>Says beside the data what the caller wants to know of an answer.</summary>
    private static void Describe(GraphResponse response, GraphRequest request, CutLists? cuts, Price price)
    {
        if (request.NamesRevision && response.State is { } state)
        {
            response.Extensions.Add(RevisionName, json => json.WriteNumberValue(state.Revision));
        }

        if (cuts is not null)
        {
            response.Extensions.Add(CutLists.Name, cuts.WriteTo, isThere: () => cuts.Any);
        }

        AddBill(response, price);
    }

    private static void AddBill(GraphResponse response, Price price)
    {
        if (price.Bill is { } bill)
        {
            response.Extensions.Add(CostBill.Name, bill.WriteTo);
        }
    }

    /// <summary>
    /// Keeps an answer before it is sent: who does not hear it asks again. All of it was done, so nothing stops this
    /// any more.
    /// </summary>
    private async Task<GraphResponse> KeepAsync(RequestName name, GraphResponse response, MutationAnswer answer)
    {
        var bytes = new MemoryStream();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return default;
            },
            CancellationToken.None
        );
        if (answer.IsWhole)
        {
            try
            {
                await _database.Mutator.KeepAnswerAsync(name, bytes.ToArray(), CancellationToken.None);
            }
            catch (Exception exception)
            {
                // What became of each is kept already; only the words of the answer are not.
                _faults.OfRequest(exception);
            }
        }

        return GraphResponse.Written(bytes.ToArray(), response.Errors, response.State);
    }

    /// <summary>Reads where there is memory for it.</summary>
    private async Task<(PlanExecutor Executor, DataState? State)> ExecuteAsync(
        OperationPlan plan,
        PlanRun run,
        OperationCost cost,
        long? minimum,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
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

    private Task<(PlanExecutor Executor, DataState? State)> ReadAsync(
        OperationPlan plan,
        PlanRun run,
        ReadExtent extent,
        long? minimum,
        ObservedRequest observed,
        CancellationToken cancellationToken
    ) =>
        _reader.ReadAsync(
            run,
            executor => executor.ExecuteAsync(plan),
            extent,
            observed,
            minimum,
            Writes(run.Caller),
            cancellationToken
        );

    /// <summary>
    /// Who can write reads what they have written, and drafts have no revision that could be waited for.
    /// </summary>
    private static bool Writes(Caller caller) =>
        caller.Roles.Any(role => role is CallerRole.Rapporteur or CallerRole.Reviewer or CallerRole.Secretariat);

    /// <summary>
    /// Whether a list can end where nobody said; lists with a size need no entry, and so no memory for one.
    /// </summary>
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
        PreparedOperation operation,
        RequestArguments arguments,
        bool isTable,
        PlanningCost planning,
        ObservedRequest observed
    )
    {
        var key = arguments.PlanKey;
        if (key is not null && _plans.Find(operation, key, isTable) is { } known)
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
        var plan = OperationPlanner.Plan(
            _definition,
            _database.LinkKeys,
            arguments,
            operation,
            readsOn: isTable,
            _releases
        );
        if (key is not null && plan.Errors.Count == 0 && plan.ServesOthers)
        {
            _plans.Keep(operation, key, isTable, plan);
        }

        return (plan, null);
    }
}
