using System.Text.Json;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Answers.Files;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution;

/// <summary>
/// Answers a query as tables: counts what there is, says whether that may leave, and has it read while it is written, all from one state
/// of the data.
/// </summary>
internal sealed class TableRunner(PlanReader reader, TimeProvider clock)
{
    /// <summary>Begins the answer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">What it runs for.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request, which wants tables.</param>
    /// <param name="isOriginal">Whether it must not be read from a copy.</param>
    /// <param name="observed">Is told of cost and reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<GraphResponse> RunAsync(
        OperationPlan plan, PlanRun run, PreparedOperation operation, GraphRequest request, bool isOriginal, ObservedRequest observed, CancellationToken cancellationToken)
    {
        var wanted = request.Table!;
        var limits = operation.Document.Limits;
        try
        {
            if (operation.Definition.Operation != OperationType.Query)
            {
                throw new BrokenAnswerException(new GraphError(
                    ErrorCodes.InvalidTable, "What a mutation tells is no table. Send it without a format, and ask for the rows with a query."));
            }

            var tables = TableShapes.Of(plan).Choose(wanted);
            var budget = new ExportBudget(limits, request.Budget);
            run = run with { Elsewhere = ListsOf(tables), CountsLeftOut = wanted.Format == TableFormat.Figure };
            var (executor, state) = await reader.ReadAsync(
                run, executor => BeginAsync(tables, executor, budget), ReadExtent.Large, observed, request.MinimumRevision, isOriginal, cancellationToken);
            observed.Cost = budget.Cost;
            await ReserveAsync(executor, cancellationToken);

            var variables = request.Variables is { ValueKind: JsonValueKind.Object } given ? given.GetRawText() : null;
            var file = new TableFile(wanted, operation.Document.Document.Source.ToString(), variables, state?.Revision, clock.GetUtcNow());
            var response = GraphResponse.Executed(
                new TableAnswer(tables, executor, new ExportMeter(limits.ExportCost), buffer => TableWriters.Open(file, buffer)),
                new TableHead(wanted.Format, $"{operation.Definition.Name?.StringValue ?? (tables.Count == 1 ? tables[0].Name : "tables")}.{wanted.Format.Extension}", budget.Rows));
            response.State = state;
            return response;
        }
        catch (BrokenAnswerException broken)
        {
            return GraphResponse.Refused(broken.Error);
        }
        catch (NoRoomException none)
        {
            return GraphResponse.Refused(none.Error);
        }
        catch (RevisionMissingException missing)
        {
            return GraphResponse.Refused(missing.Error);
        }
    }

    /// <summary>The lists whose rows are read while they are written.</summary>
    private static HashSet<ConnectionPlan> ListsOf(IEnumerable<TableShape> tables)
        => [.. tables.SelectMany(table => table.Levels.OfType<ListLevel>().Select(level => level.Connection))];

    private static async Task BeginAsync(IReadOnlyList<TableShape> tables, PlanExecutor executor, ExportBudget budget)
    {
        executor.Defer();
        var parameters = executor.Run.Parameters;
        var sizes = new CostSizes(parameters);
        long? rows = 0;
        foreach (var table in tables)
        {
            if (table.List is { } list)
            {
                var reads = table.Field is SearchPlan search ? executor.Pieces.ReadsOf(search) : executor.Pieces.ReadsOf(list, parents: null);
                var page = parameters.Pages.Of(list).Request;
                var all = Answers.PageCounts.Of(await executor.Pieces.CountAsync(list, reads), Answers.ParentRow.Root).Total;
                var size = page.IsDefaultSize ? all : Math.Min(all, page.Size);
                sizes = sizes.With(list, size);
                rows = table.Levels.Count == 1 && page is { After: null, Before: null } ? rows + size : null;
            }
            else
            {
                rows = null;
            }
        }

        budget.Rows = rows;
        budget.Charge(CostPlanner.Of(tables.Select(table => table.Field).Distinct()).Of(sizes));
        foreach (var table in tables.Where(table => table.List is null))
        {
            await new TableRoot(table, executor).ReadAsync();
        }
    }

    /// <summary>Takes memory for a slice of rows.</summary>
    private static async Task ReserveAsync(PlanExecutor executor, CancellationToken cancellationToken)
    {
        try
        {
            await (executor.Run.Memory?.EndAsync(executor.Run.Session.HeldBytes, isSliced: true, cancellationToken) ?? default);
        }
        catch
        {
            await executor.Run.Session.DisposeAsync();
            executor.Run.Session.Release();
            throw;
        }
    }
}
