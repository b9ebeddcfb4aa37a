using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// The rows of root fields that are no list of nodes: few, and read before the first of them is written.
/// </summary>
internal sealed class TableRoot(TableShape table, PlanExecutor executor)
{
    private readonly PlanRun _run = executor.Run;
    private readonly PlanResults _results = executor.Results;

    /// <summary>Reads what the rows are made of.</summary>
    public Task ReadAsync() =>
        table switch
        {
            { Field: RootConnectionPlan root, Part: GroupBySelection groups } => executor.Pieces.GroupsAsync(
                root.Connection,
                groups.Plan
            ),
            { Part: GroupsSelection groups } => executor.Pieces.TotalAsync(groups.Connection),
            { Field: RootConnectionPlan root, Part: not null } => executor.Pieces.GroupsAsync(
                root.Connection,
                root.Connection.Aggregate
            ),
            { Field: SearchPlan search } => executor.Pieces.TotalAsync(search),
            _ => executor.ExecuteAsync(table.Field),
        };

    /// <summary>The rows.</summary>
    public IEnumerable<TableRow> Rows() =>
        table switch
        {
            { Field: RootConnectionPlan root, Part: GroupBySelection groups } => GroupsOf(root, groups)
                .ItemsOf(TableRow.Only, _results),
            { Part: not null } => [TableRow.Only],
            { Field: LookupPlan lookup } => Lookup(lookup),
            { Field: NamedPlan named } => Named(named),
            { Field: RefetchPlan refetch } => _run
                .Parameters.ItemsOf(refetch)
                .Select(item => Node(refetch, item))
                .Where(row => !row.IsAbsent),
            { Field: ModulesPlan } => (_results.Modules ?? throw Broken(_results.ModulesFault!)).Select(
                module => new TableRow(null, 0, module)
            ),
            { Field: DictionaryPlan } => (_results.Dictionary ?? throw Broken(_results.DictionaryFault!)).Select(
                type => new TableRow(null, 0, type)
            ),
            { Field: MePlan } => [new TableRow(null, 0, _run.Caller)],
            { Field: RateLimitPlan } => _run.Budget is { } budget ? [new TableRow(null, 0, budget.State)] : [],
            _ => throw new UnknownPartException(table.Field, this),
        };

    /// <summary>How many more groups there are than rows.</summary>
    public int LeftOut() =>
        table is { Field: RootConnectionPlan root, Part: GroupBySelection groups }
            ? GroupsOf(root, groups).LeftOutOf(TableRow.Only, _results)
            : 0;

    private GroupsLevel GroupsOf(RootConnectionPlan root, GroupBySelection groups) =>
        new(table.Name, Place.Here, root.Connection, groups);

    private IEnumerable<TableRow> Lookup(LookupPlan lookup)
    {
        var result = _results.Of(lookup.Target);
        var key = lookup.KeyOf(_run.Parameters.Arguments);
        return result.Fault is { } fault ? throw Broken(fault)
            : (key is null ? result.FirstRow : result.RowOf(key)) is { } row ? [new TableRow(result.Rows, row)]
            : key is null ? []
            : throw new BrokenAnswerException(
                new GraphError(
                    ErrorCodes.NotFound,
                    $"There is no {lookup.Target.Level.Node.Name} with the {lookup.Definition.Argument} '{ScalarText.Format(key)}', so there is no table. Ask for those that exist with a list field.",
                    [lookup.Location],
                    [lookup.ResponseName]
                )
            );
    }

    private IEnumerable<TableRow> Named(NamedPlan named)
    {
        var result = _results.Of(named.Target);
        return result.Fault is { } fault ? throw Broken(fault)
            : result.FirstRow is { } row ? [new TableRow(result.Rows, row)]
            : throw new BrokenAnswerException(
                UnmatchedName.Of(
                    named,
                    named.TextOf(_run.Parameters.Arguments),
                    result.Unmatched!,
                    [named.ResponseName]
                )
            );
    }

    private TableRow Node(RefetchPlan refetch, RefetchItem item)
    {
        if (item.Target is not { } target)
        {
            throw new BrokenAnswerException(
                new GraphError(
                    ErrorCodes.InvalidId,
                    $"'{item.Id}' is not an id of this graph. Take ids unchanged from an 'id' field.",
                    [refetch.Location],
                    [refetch.ResponseName]
                )
            );
        }

        var result = _results.Of(refetch.Levels[target.Node.Name]);
        return result.Fault is { } fault ? throw Broken(fault)
            : result.RowOf(target.Key) is { } row ? new TableRow(result.Rows, row)
            : refetch.IsList ? default
            : throw new BrokenAnswerException(
                new GraphError(
                    ErrorCodes.NotFound,
                    $"There is no {target.Node.Name} with the id '{item.Id}', so there is no table. It may have been removed.",
                    [refetch.Location],
                    [refetch.ResponseName]
                )
            );
    }

    private BrokenAnswerException Broken(StepFault fault) =>
        new(fault.ErrorAt([table.Field.ResponseName], isAlwaysTold: true)!);
}
