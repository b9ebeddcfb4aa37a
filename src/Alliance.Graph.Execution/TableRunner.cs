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
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution;

/// <summary>
/// Answers a query as tables: counts what there is, says whether that may leave, and has it read while it is written,
/// all from one state
/// of the data.
/// </summary>
internal sealed class TableRunner(PlanReader reader, DescriptionRunner descriptions, TimeProvider clock)
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
        OperationPlan plan,
        PlanRun run,
        PreparedOperation operation,
        GraphRequest request,
        bool isOriginal,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var wanted = request.Table!;
        var limits = operation.Document.Limits;
        try
        {
            if (operation.Definition.Operation != OperationType.Query)
            {
                throw new BrokenAnswerException(
                    new GraphError(
                        ErrorCodes.InvalidTable,
                        "What a mutation tells is no table. Send it without a format, and ask for the rows with a query."
                    )
                );
            }

            var shapes = TableShapes.Of(plan);
            var tables = shapes.Choose(wanted);
            if (wanted.Format.IsDescription)
            {
                if (!request.MayIntrospect)
                {
                    throw new BrokenAnswerException(
                        new GraphError(
                            ErrorCodes.IntrospectionDenied,
                            "This caller may not ask for the schema, and a description says what stands there of the columns. Ask for the table itself, or ask the operator who may read the schema."
                        )
                    );
                }

                if (request.Cost == CostMode.Validate)
                {
                    var part = new CostPart([], CostSize.One);
                    part.Add(DescriptionRunner.CostOf(tables), tables.Count);
                    return Bill(
                        CostBill.Of(part, new CostSizes(run.Parameters), OfExports(limits), int.MaxValue),
                        refusal: null
                    );
                }

                return await descriptions.RunAsync(
                    tables,
                    areAll: wanted.Table is null || !shapes.AreSeveral,
                    run,
                    operation,
                    request,
                    isOriginal,
                    observed,
                    cancellationToken
                );
            }

            if (request.Cost == CostMode.Validate)
            {
                return await PriceAsync(tables, run, request, limits, isOriginal, observed, cancellationToken);
            }

            var budget = new ExportBudget(limits, request.Budget);
            run = run with { Elsewhere = ListsOf(tables), CountsLeftOut = wanted.Format == TableFormat.Figure };
            var (executor, state) = await reader.ReadAsync(
                run,
                executor => BeginAsync(tables, wanted.Format, executor, budget),
                ReadExtent.Large,
                observed,
                request.MinimumRevision,
                isOriginal,
                cancellationToken
            );
            observed.Cost = budget.Cost;
            await ReserveAsync(executor, cancellationToken);

            var name = operation.Definition.Name?.StringValue;
            var file = new TableFile(
                wanted,
                DescriptionRunner.TextOf(operation),
                DescriptionRunner.TextOf(request),
                state?.Revision,
                clock.GetUtcNow(),
                name
            );
            var response = GraphResponse.Executed(
                new TableAnswer(
                    tables,
                    executor,
                    new ExportMeter(limits.ExportCost, budget.Cost.GetValueOrDefault(), request.Budget),
                    buffer => TableWriters.Open(file, buffer)
                ),
                new TableHead(
                    wanted.Format,
                    TableFile.NameOf(wanted.Format, name, [.. tables.Select(table => table.Name)], shapes.AreSeveral),
                    budget.Rows
                )
            );
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
    private static HashSet<ConnectionPlan> ListsOf(IEnumerable<TableShape> tables) =>
        [.. tables.SelectMany(table => table.Levels.OfType<ListLevel>().Select(level => level.Connection))];

    private static async Task BeginAsync(
        IReadOnlyList<TableShape> tables,
        TableFormat format,
        PlanExecutor executor,
        ExportBudget budget
    )
    {
        executor.Defer();
        var (sizes, rows) = await CountAsync(tables, format, executor);
        budget.Rows = rows;
        budget.Charge(CostPlanner.Of(tables.Select(table => table.Field).Distinct()).Of(sizes));
        foreach (var table in tables.Where(table => table.List is null))
        {
            await new TableRoot(table, executor).ReadAsync();
        }
    }

    /// <summary>Counts what there is, and refuses what a file of the format cannot hold.</summary>
    private static async Task<(CostSizes Sizes, long? Rows)> CountAsync(
        IReadOnlyList<TableShape> tables,
        TableFormat format,
        PlanExecutor executor
    )
    {
        var sizes = new CostSizes(executor.Run.Parameters);
        long? rows = 0;
        foreach (var table in tables)
        {
            if (table.List is { } list)
            {
                var counted = await TableSizes.CountAsync(table, list, executor);
                (sizes, var least) = await counted.BelowAsync(table, list, executor, sizes);
                if (least > format.MaximumRows)
                {
                    throw new BrokenAnswerException(TooManyRows.Of(format.MaximumRows));
                }

                rows += counted.Rows;
            }
            else
            {
                rows = null;
            }
        }

        return (sizes, rows);
    }

    /// <summary>Counts, and tells the bill of what would leave. The counting is charged, as it is done.</summary>
    private async Task<GraphResponse> PriceAsync(
        IReadOnlyList<TableShape> tables,
        PlanRun run,
        GraphRequest request,
        RequestLimits limits,
        bool isOriginal,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var cost =
            DescriptionRunner.CostOf(tables)
            + (tables.Sum(table => TableSizes.ListsBelow(table).Count()) * CostWeights.Count);
        observed.Cost = cost;
        if (request.Budget?.Charge(cost) is { } exhausted)
        {
            throw new BrokenAnswerException(exhausted);
        }

        CostSizes? sizes = null;
        var (executor, _) = await reader.ReadAsync(
            run,
            async executor => (sizes, _) = await CountAsync(tables, request.Table!.Format, executor),
            ReadExtent.Several,
            observed,
            request.MinimumRevision,
            isOriginal,
            cancellationToken
        );
        await executor.Run.Session.DisposeAsync();
        executor.Run.Session.Release();
        var bill = CostBill.Of(
            CostPlanner.Of(tables.Select(table => table.Field).Distinct()),
            sizes!,
            OfExports(limits),
            int.MaxValue
        );
        return Bill(bill, bill.Total.Exceeds(bill.Limits) ? ExportBudget.Refusal(bill.Total, limits) : null);
    }

    private static RequestLimits OfExports(RequestLimits limits) =>
        limits with
        {
            FieldCost = limits.ExportCost,
            TypeCost = limits.ExportCost,
        };

    private static GraphResponse Bill(CostBill bill, GraphError? refusal)
    {
        var response = refusal is null ? GraphResponse.NotRun() : GraphResponse.Refused(refusal);
        response.Extensions.Add(CostBill.Name, bill.WriteTo);
        return response;
    }

    /// <summary>Takes memory for a slice of rows.</summary>
    private static async Task ReserveAsync(PlanExecutor executor, CancellationToken cancellationToken)
    {
        try
        {
            await (
                executor.Run.Memory?.EndAsync(executor.Run.Session.HeldBytes, isSliced: true, cancellationToken)
                ?? default
            );
        }
        catch
        {
            await executor.Run.Session.DisposeAsync();
            executor.Run.Session.Release();
            throw;
        }
    }
}
