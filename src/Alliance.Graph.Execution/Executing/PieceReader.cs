using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Reads a plan piece by piece, for an answer that is written while it is read: whoever writes it says which rows of
/// which list come
/// next, and gives them back. A piece that cannot be read breaks the answer.
/// </summary>
internal sealed class PieceReader(PlanExecutor executor, FaultTranslator faults, CancellationToken cancellationToken)
{
    /// <summary>Reads of a list: of the whole one, or of those of some parents.</summary>
    public ConnectionReads ReadsOf(ConnectionPlan connection, KeySet? parents) =>
        connection.Grouped is not null ? new GroupReads(connection, parents, cancellationToken)
        : parents is null ? new ListReads(connection, cancellationToken)
        : new ChildReads(connection, parents, cancellationToken);

    /// <summary>Reads of a search.</summary>
    public ConnectionReads ReadsOf(SearchPlan search) =>
        new SearchReads(search.Request, search.Connection, cancellationToken);

    /// <summary>Counts the rows of a list, or of the lists of parents.</summary>
    /// <exception cref="BrokenAnswerException">The statement failed.</exception>
    public Task<RowSet> CountAsync(ConnectionPlan connection, ConnectionReads reads) =>
        PieceAsync(
            StepKinds.Totals,
            connection,
            reads.Parents,
            session => reads.CountAsync(window: null, session),
            executor.Run.Session
        );

    /// <summary>Counts the rows of the last of some lists below each other, below all rows of a list.</summary>
    /// <exception cref="BrokenAnswerException">The statement failed.</exception>
    public Task<int> CountBelowAsync(ConnectionPlan connection, IReadOnlyList<ConnectionPlan> below)
    {
        List<ListBelow> lists = [.. below.Select(list => new ListBelow(list.List, list.Link!))];
        return PieceAsync(
            StepKinds.Totals,
            below[^1],
            parents: null,
            session => session.CountBelowAsync(below[^1].Level.Statements, connection.List, lists, cancellationToken),
            _ => 1,
            executor.Run.Session
        );
    }

    /// <summary>The same as <see cref="CountAsync"/>, apart from what the answer keeps.</summary>
    /// <returns>The counts, and what read them, to be released when they were looked at.</returns>
    /// <exception cref="BrokenAnswerException">The statement failed.</exception>
    public async Task<(RowSet Counts, ReadSession Session)> CountApartAsync(
        ConnectionPlan connection,
        ConnectionReads reads
    )
    {
        var session = executor.Run.Session.Branch();
        return (
            await PieceAsync(
                StepKinds.Totals,
                connection,
                reads.Parents,
                branch => reads.CountAsync(window: null, branch),
                session
            ),
            session
        );
    }

    /// <summary>
    /// Reads some rows of a list, and all that hangs on them but lists whose rows are read elsewhere.
    /// </summary>
    /// <returns>The rows, and what read them, to be released when they are written.</returns>
    /// <exception cref="BrokenAnswerException">A statement failed.</exception>
    public async Task<(LevelResult Rows, ReadSession Session)> RowsAsync(
        ConnectionPlan connection,
        ConnectionReads reads,
        PageWindow window
    )
    {
        var session = executor.Run.Session.Branch();
        var rows = await PieceAsync(
            connection.Grouped is null ? StepKinds.Connection : StepKinds.Groups,
            connection,
            reads.Parents,
            branch => reads.PageAsync(window, branch),
            session
        );
        var level = new LevelResult(rows, [.. rows.Groups?.Ranges ?? [new RowRange(0, rows.Count)]]);
        await executor.BelowAsync(connection, level, trail: null, session);
        executor.Run.Memory?.Keep(executor.Run.Session.HeldBytes);
        return (level, session);
    }

    /// <summary>Reads the objects of hits that were read.</summary>
    public Task HitsAsync(SearchPlan search, LevelResult hits, ReadSession session) =>
        session.SideBySideAsync(search.Nodes, (node, branch) => executor.HitNodesAsync(node.Field, hits, branch));

    /// <summary>Reads groups of a whole list, and its total if that is selected.</summary>
    /// <exception cref="BrokenAnswerException">A statement failed.</exception>
    public async Task GroupsAsync(ConnectionPlan connection, GroupPlan? group)
    {
        // Several tables can be made of one list.
        var result =
            executor.Results.Find(connection) ?? new ConnectionResult(executor.Run.Parameters.Pages.Of(connection));
        executor.Results.Set(connection, result);
        var reads = ReadsOf(connection, parents: null);
        if (connection.NeedsTotal && result.Counts is null)
        {
            result.Counts = await CountAsync(connection, reads);
        }

        if (group is not null)
        {
            var groups = await PieceAsync(
                StepKinds.Groups,
                connection,
                null,
                session => GroupsAsync(connection, group, session),
                executor.Run.Session
            );
            result.Groups.Add(group, groups);
            await executor.BelowGroupsAsync(result, executor.Run.Session);
        }
    }

    /// <summary>Counts the hits of a search.</summary>
    /// <exception cref="BrokenAnswerException">The statement failed.</exception>
    public Task TotalAsync(SearchPlan search) => TotalAsync(search.Connection, ReadsOf(search));

    /// <summary>Counts the groups of a whole list.</summary>
    /// <exception cref="BrokenAnswerException">The statement failed.</exception>
    public Task TotalAsync(ConnectionPlan groups) => TotalAsync(groups, ReadsOf(groups, parents: null));

    private async Task TotalAsync(ConnectionPlan connection, ConnectionReads reads)
    {
        var result = new ConnectionResult(executor.Run.Parameters.Pages.Of(connection));
        executor.Results.Set(connection, result);
        result.Counts = await CountAsync(connection, reads);
    }

    private async Task<RowSet> GroupsAsync(ConnectionPlan connection, GroupPlan group, ReadSession session)
    {
        var groups = await ReadsOf(connection, parents: null).GroupsAsync(group, session);
        return executor.Run.CountsLeftOut && groups.GroupCount is null && groups.Count > group.Shape.Limit
            ? groups with
            {
                GroupCount = await session.CountGroupsAsync(
                    group.Statements,
                    connection.List,
                    group.Shape,
                    cancellationToken
                ),
            }
            : groups;
    }

    private Task<RowSet> PieceAsync(
        string kind,
        ConnectionPlan connection,
        int? parents,
        Func<ReadSession, Task<RowSet>> read,
        ReadSession session
    ) => PieceAsync(kind, connection, parents, read, rows => rows.Count, session);

    private async Task<T> PieceAsync<T>(
        string kind,
        ConnectionPlan connection,
        int? parents,
        Func<ReadSession, Task<T>> read,
        Func<T, int> rowsOf,
        ReadSession session
    )
    {
        using var step = executor.Run.Steps?.Begin(kind, connection.Page.Path, parents, session);
        try
        {
            var piece = await read(session);
            step?.End(rowsOf(piece));
            return piece;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = faults.OfStatement(exception);
            step?.End(0, fault.Code);
            throw new BrokenAnswerException(fault.ErrorAt(connection.Page.Path, isAlwaysTold: true)!);
        }
    }
}
