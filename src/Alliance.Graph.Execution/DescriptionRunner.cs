using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Answers.Descriptions;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Sdk;

namespace Alliance.Graph.Execution;

/// <summary>
/// Tells what tables hold: reads nothing of them but how many rows they have, and of which revision they would be.
/// </summary>
internal sealed class DescriptionRunner(
    PlanReader reader,
    Publication publication,
    IReadOnlyList<GraphModule> modules,
    TimeProvider clock
)
{
    /// <summary>Describes tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="areAll">Whether the document has no others.</param>
    /// <param name="run">What it runs for.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request, which wants a description.</param>
    /// <param name="isOriginal">Whether it must not be read from a copy.</param>
    /// <param name="observed">Is told of cost and reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BrokenAnswerException">The caller cannot pay for it, or it could not be read.</exception>
    public async Task<GraphResponse> RunAsync(
        IReadOnlyList<TableShape> tables,
        bool areAll,
        PlanRun run,
        PreparedOperation operation,
        GraphRequest request,
        bool isOriginal,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var cost = CostOf(tables);
        observed.Cost = cost;
        if (request.Budget?.Charge(cost) is { } exhausted)
        {
            throw new BrokenAnswerException(exhausted);
        }

        var rows = new Dictionary<TableShape, long?>();
        var (executor, state) = await reader.ReadAsync(
            run,
            executor => CountAsync(tables, rows, executor),
            ReadExtent.Several,
            observed,
            request.MinimumRevision,
            isOriginal,
            cancellationToken
        );
        var wanted = request.Table!;
        var file = new TableFile(
            wanted,
            TextOf(operation),
            TextOf(request),
            state?.Revision,
            clock.GetUtcNow(),
            operation.Definition.Name?.StringValue
        );
        var response = GraphResponse.Executed(
            new DescriptionAnswer(Describe(tables, areAll, rows, run, operation, file), executor),
            new TableHead(
                wanted.Format,
                wanted.Format == TableFormat.Csvw
                    ? TableFile.NameOf(
                        wanted.Format,
                        file.Operation,
                        [.. tables.Select(table => table.Name)],
                        isOneOfSeveral: !areAll || tables.Count > 1
                    )
                    : wanted.Format.Extension
            )
        );
        response.State = state;
        return response;
    }

    /// <summary>What it costs to count tables.</summary>
    public static double CostOf(IReadOnlyList<TableShape> tables) =>
        tables.Sum(table =>
            CostWeights.Composite
            + (table.Field is SearchPlan ? CostWeights.Search : 0)
            + (table.List is null ? 0 : CostWeights.Count)
        );

    private static async Task CountAsync(
        IReadOnlyList<TableShape> tables,
        Dictionary<TableShape, long?> rows,
        PlanExecutor executor
    )
    {
        foreach (var table in tables)
        {
            rows[table] =
                table.List is { } list ? (await TableSizes.CountAsync(table, list, executor)).Rows
                : table.Part is AggregateSelection or TotalCountSelection ? 1
                : null;
        }
    }

    private PackageDescription Describe(
        IReadOnlyList<TableShape> tables,
        bool areAll,
        Dictionary<TableShape, long?> rows,
        PlanRun run,
        PreparedOperation operation,
        TableFile file
    )
    {
        var ways = new FieldWays(new SelectionCollector(run.Parameters.Arguments, operation), operation);
        var columns = new ColumnDescriber(ways);
        var described = file.Request.Described;
        var names = tables.Select(table => table.Name).ToList();
        var isOneOfSeveral = !areAll || tables.Count > 1;
        List<TableDescription> descriptions =
        [
            .. tables.Select(table => new TableDescription(
                table.Name,
                ways.RootOf(table).Description,
                TableFile.NameOf(described, file.Operation, described.HasSheets ? names : [table.Name], isOneOfSeveral),
                file.Request.Address?.Of(
                    described,
                    isOneOfSeveral && !(described.HasSheets && areAll) ? table.Name : null
                ),
                rows[table],
                [.. table.Columns.Select(column => columns.Of(table, column))]
            )),
        ];
        var owners = descriptions.SelectMany(table => table.Columns).Select(column => column.ModuleId).ToHashSet();
        return new PackageDescription(
            file,
            file.Operation ?? string.Join(", ", names),
            publication,
            CitationText.Of(publication, file, names),
            descriptions,
            [.. modules.Where(module => owners.Contains(module.Manifest.Id))]
        );
    }

    /// <summary>The question as it was sent.</summary>
    public static string TextOf(PreparedOperation operation) => operation.Document.Document.Source.ToString();

    /// <summary>The variables as they were sent; null if there are none.</summary>
    public static string? TextOf(GraphRequest request) =>
        request.Variables is { ValueKind: System.Text.Json.JsonValueKind.Object } given ? given.GetRawText() : null;
}
