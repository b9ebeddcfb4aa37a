using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Execution.Caching;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Execution.Writing;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;
using EngineContext = GraphQL.Execution.ExecutionContext;

namespace Alliance.Graph.Execution.Engine;

/// <summary>
/// Takes the place of the engine's per-field execution once a request has been parsed, validated and coerced:
/// queries run by plan, and only introspection runs as the engine would run it.
/// </summary>
internal sealed class PlanExecutionStrategy(
    AllianceDatabase database, GraphSettings settings, PlanCache plans, BatchRunner batches, ModuleCatalog modules, FaultTranslator faults) : ParallelExecutionStrategy
{
    private static readonly GraphQLSerializer Serializer = new();

    private readonly GraphDefinition _definition = database.Graph.Definition;

    public override async Task<ExecutionResult> ExecuteAsync(EngineContext context)
    {
        var request = (PlannedRequest)context.RootValue!;
        request.Document.IsValid = true;
        request.Observed.Operation = context.Operation;
        var arguments = new RequestArguments(_definition, context, request.Document.ArgumentsOf(context.Operation, context.Schema), request.Document.Limits);
        var plan = PlanOf(context, arguments, request);
        var (pages, errors) = PageRequestReader.ReadAll(plan.Connections, arguments, settings.Paging);
        if (plan.Errors.Count + errors.Count > 0)
        {
            request.Response = GraphResponse.Refused([.. plan.Errors, .. errors]);
            return new ExecutionResult();
        }

        var run = new RunOfPlan(arguments, pages, database.OpenSession(arguments.Values), _definition, faults) { Steps = request.Observed.Steps, Budget = request.Request.Budget };
        var sizes = new CostSizes(run);
        var cost = plan.Cost.Of(sizes);
        request.Observed.Cost = Math.Max(cost.Fields, cost.Objects);
        var bill = cost.Exceeds(request.Document.Limits) || request.Request.Cost != CostMode.Unsaid
            ? CostBill.Of(plan.Cost, sizes, request.Document.Limits, settings.Paging.Maximum)
            : null;
        if (cost.Exceeds(request.Document.Limits) || request.Request.Cost == CostMode.Validate)
        {
            var response = cost.Exceeds(request.Document.Limits) ? GraphResponse.Refused(bill!.Refusal()) : GraphResponse.NotRun();
            response.Extensions.Add(CostBill.Name, bill!.WriteTo);
            request.Response = response;
            return new ExecutionResult();
        }

        if (request.Request.Budget?.Charge(Math.Max(cost.Fields, cost.Objects)) is { } exhausted)
        {
            request.Response = GraphResponse.Refused(exhausted);
            return new ExecutionResult();
        }

        var introspection = await IntrospectAsync(context, plan);
        var executor = new PlanExecutor(run, batches, modules, faults, context.CancellationToken);
        await executor.ExecuteAsync(plan);
        request.Response = GraphResponse.Executed(new PlannedAnswer(plan, run, executor, introspection));
        if (bill is not null)
        {
            request.Response.Extensions.Add(CostBill.Name, bill.WriteTo);
        }

        if (request.Observed.IsExplained)
        {
            request.Response.Extensions.Add(ExplainWriter.Name, json => ExplainWriter.Write(json, run.Session.Steps));
        }

        return new ExecutionResult { Executed = true };
    }

    private OperationPlan PlanOf(EngineContext context, RequestArguments arguments, PlannedRequest request)
    {
        var key = arguments.PlanKey;
        if (key is not null && plans.Find(context.Operation, key) is { } known)
        {
            request.Observed.Planned(isFromCache: true);
            return known;
        }

        request.Observed.Planned(isFromCache: false);
        var plan = OperationPlanner.Plan(_definition, arguments, context);
        if (key is not null && plan.Errors.Count == 0)
        {
            plans.Keep(request.Document, context.Operation, key, plan);
        }

        return plan;
    }

    private async Task<IReadOnlyDictionary<string, JsonElement>> IntrospectAsync(EngineContext context, OperationPlan plan)
    {
        var selections = plan.Fields.OfType<IntrospectionPlan>().SelectMany(field => field.Originals).Cast<ASTNode>().ToList();
        if (selections.Count == 0)
        {
            return new Dictionary<string, JsonElement>();
        }

        var root = new RootExecutionNode(context.Schema.Query, new GraphQLSelectionSet(selections));
        SetSubFieldNodes(context, root);
        await ExecuteNodeTreeAsync(context, root);

        var json = Serializer.Serialize(new ExecutionResult { Executed = true, Data = root });
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("data").EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.Clone());
    }
}
