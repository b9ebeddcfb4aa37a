using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Reading;

/// <summary>
/// The reads of one request, and what is known of them: its log and its memory. A list's statements are translated
/// once and kept with its plan.
/// </summary>
public sealed class ReadSession : IAsyncDisposable
{
    private readonly ReadState _state;
    private readonly SearchIndex _search;
    private readonly SessionLog _log;
    private readonly SessionMemory _memory;
    private readonly StatementReader _reader;
    private readonly Gathering? _gathering;

    internal ReadSession(
        IDbContextFactory<AllianceDbContext> contexts,
        DatabaseDialect dialect,
        ReadState state,
        SearchIndex search,
        RequestInput request,
        Action? translates
    )
    {
        _state = state;
        _search = search;
        _log = new SessionLog();
        _memory = new SessionMemory();
        _reader = new StatementReader(contexts, dialect, state, request, translates, _log, _memory);
    }

    private ReadSession(ReadSession trunk, Gathering? gathering)
    {
        _state = trunk._state;
        _search = trunk._search;
        _log = trunk._log.Branch();
        _memory = trunk._memory.Branch();
        _gathering = gathering;
        _reader = trunk._reader.Branch(_log, _memory, gathering);
    }

    /// <summary>The statements that were run, in the order of the plan, whichever ended first.</summary>
    public IEnumerable<ExecutedStatement> Statements => _log.Statements;

    /// <summary>
    /// The steps that were begun with <see cref="Begin"/>, in the order of the plan, whichever ended first.
    /// </summary>
    public IEnumerable<ExecutedStep> Steps => _log.Steps;

    /// <summary>How many statements were run, and how many rows they returned together.</summary>
    public (int Statements, long Rows) Counts() => _log.Counts();

    /// <summary>
    /// Bytes that the rows hold which this session, the one that it is a branch of, and all other branches have read
    /// and not released.
    /// </summary>
    public long HeldBytes => _memory.HeldBytes;

    /// <summary>Whether what it reads stays of one state, however long that takes.</summary>
    public bool IsHeld => _state.IsHeld;

    /// <summary>
    /// Whether the data was changed while it was read, so that it must be read once more, in a session that is opened
    /// for that.
    /// </summary>
    public bool HasMoved => _state.HasMoved;

    /// <summary>
    /// The state that was read: asked once, when everything was read that is not held. Null if nothing was read, or if
    /// it was not one
    /// state, which <see cref="HasMoved"/> then says.
    /// </summary>
    public ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken) =>
        _state.SettleAsync(cancellationToken);

    /// <summary>
    /// Begins a step: the statements that follow in this session, those of branches apart, are its own.
    /// </summary>
    public void Begin(ExecutedStep step) => _log.Begin(step);

    /// <summary>A session for steps that run beside others. Its statements take their place here and now.</summary>
    public ReadSession Branch() => new(this, gathering: null);

    /// <summary>
    /// Runs steps that do not wait for each other, each in a branch. The statements with which they begin go to the
    /// server in one trip,
    /// where that is quicker than side by side.
    /// </summary>
    public Task SideBySideAsync<T>(IEnumerable<T> steps, Func<T, ReadSession, Task> run)
    {
        if (_gathering is { IsOpen: true } ours)
        {
            // Whoever gathers for this step and others sends what this one begins with too.
            return Task.WhenAll(steps.Select(step => run(step, new ReadSession(this, ours))));
        }

        var isOne = steps.TryGetNonEnumeratedCount(out var count) && count <= 1;
        using var gathering = isOne ? null : _state.Gather();
        return Task.WhenAll(steps.Select(step => run(step, new ReadSession(this, gathering))));
    }

    /// <summary>
    /// Gives back the memory of all that this session and its branches have read. Nobody may look at it any more;
    /// what was counted stays. A session that is not released is left to the garbage collector.
    /// </summary>
    public void Release() => _memory.Release();

    /// <summary>Ends reading, and lets go of the state of the data. What was read stays.</summary>
    public ValueTask DisposeAsync() => _state.DisposeAsync();

    /// <summary>Lets code read what the caller can see, from the same state as everything else.</summary>
    /// <param name="read">Only reads, and may be run twice.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<T> ReadAsync<T>(Func<VisibleRows, Task<T>> read, CancellationToken cancellationToken) =>
        _state.ReadAsync(context => read(new VisibleRows(context, _reader.Request.Caller)), cancellationToken);

    /// <summary>Reads a page of a list. Behind a cursor it can take two or three statements.</summary>
    public Task<RowSet> ReadPageAsync(
        PreparedStatements statements,
        RowShape shape,
        RowList list,
        PageWindow window,
        CancellationToken cancellationToken
    ) => PageReading.PageAsync(_reader, statements, shape, list, window, cancellationToken);

    /// <summary>Reads the rows with the given keys.</summary>
    public Task<RowSet> ReadByKeysAsync(
        PreparedStatements statements,
        RowShape shape,
        KeySet keys,
        CancellationToken cancellationToken
    ) => PageReading.ByKeysAsync(_reader, statements, shape, keys, cancellationToken);

    /// <summary>Reads a page for each parent, in one statement.</summary>
    public Task<RowSet> ReadPagesAsync(
        PreparedStatements statements,
        RowShape shape,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        PageWindow window,
        CancellationToken cancellationToken
    ) => PageReading.PerParentAsync(_reader, statements, shape, list, connection, parents, window, cancellationToken);

    /// <summary>
    /// Counts the rows of a list: one row, with all of them in column 0 and, if a window is given, those between its
    /// ends in column 1.
    /// </summary>
    public Task<RowSet> CountAsync(
        PreparedStatements statements,
        RowList list,
        PageWindow? window,
        CancellationToken cancellationToken
    ) => CountReading.AllAsync(_reader, statements, list, window, cancellationToken);

    /// <summary>
    /// Counts the rows of the last of some lists below each other, below all rows of a list, in one statement.
    /// </summary>
    public Task<int> CountBelowAsync(
        PreparedStatements statements,
        RowList list,
        IReadOnlyList<ListBelow> below,
        CancellationToken cancellationToken
    ) => CountReading.BelowAsync(_reader, statements, list, below, cancellationToken);

    /// <summary>
    /// Counts the rows of a list for each parent, in one statement: one row a parent, with the same columns.
    /// </summary>
    public Task<RowSet> CountPerParentAsync(
        PreparedStatements statements,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        PageWindow? window,
        CancellationToken cancellationToken
    ) => CountReading.PerParentAsync(_reader, statements, list, connection, parents, window, cancellationToken);

    /// <summary>
    /// Reads the groups of a list: their keys and aggregates, and beside them the nodes that keys name. There is one
    /// more than the limit if there are more; a second statement says how many, if the shape wants to know.
    /// </summary>
    public Task<RowSet> ReadGroupsAsync(
        PreparedStatements statements,
        RowList list,
        GroupShape shape,
        CancellationToken cancellationToken
    ) => GroupReading.AllAsync(_reader, statements, list, shape, cancellationToken);

    /// <summary>Counts the groups of a list, whatever the limit of the shape is.</summary>
    public Task<int> CountGroupsAsync(
        PreparedStatements statements,
        RowList list,
        GroupShape shape,
        CancellationToken cancellationToken
    ) => GroupReading.CountAsync(_reader, statements, list, shape, cancellationToken);

    /// <summary>Reads the groups of the rows of each parent, in one statement.</summary>
    public Task<RowSet> ReadGroupsPerParentAsync(
        PreparedStatements statements,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        GroupShape shape,
        CancellationToken cancellationToken
    ) => GroupReading.PerParentAsync(_reader, statements, list, connection, parents, shape, cancellationToken);

    /// <summary>
    /// Reads a page of the groups of a list, or, if keys of parents are given, of the groups of the rows of each.
    /// </summary>
    public Task<RowSet> ReadGroupPageAsync(
        PreparedStatements statements,
        GroupedRows rows,
        PageWindow window,
        CancellationToken cancellationToken
    ) => GroupPageReading.PageAsync(_reader, statements, rows, window, cancellationToken);

    /// <summary>
    /// Reads the first rows of groups that were read with <see cref="ReadGroupPageAsync"/>, in one statement.
    /// </summary>
    /// <param name="statements">Keeps the statement.</param>
    /// <param name="shape">What is read of a row.</param>
    /// <param name="rows">What is grouped, with the order of the rows within a group.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="shown">Those of them whose rows are wanted.</param>
    /// <param name="limit">How many rows of each.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The rows, found by the row of their group.</returns>
    public Task<RowSet> ReadGroupRowsAsync(
        PreparedStatements statements,
        RowShape shape,
        GroupedRows rows,
        RowSet groups,
        IReadOnlyList<RowRange> shown,
        int limit,
        CancellationToken cancellationToken
    ) => GroupRowReading.ReadAsync(_reader, statements, shape, rows, groups, shown, limit, cancellationToken);

    /// <summary>Counts groups: one row, or one a parent, with the columns of <see cref="CountAsync"/>.</summary>
    public Task<RowSet> CountGroupPageAsync(
        PreparedStatements statements,
        GroupedRows rows,
        PageWindow? window,
        CancellationToken cancellationToken
    ) => GroupPageReading.CountAsync(_reader, statements, rows, window, cancellationToken);

    /// <summary>Reads a page of what a search finds. The shape is one of <see cref="SearchHit"/>.</summary>
    public Task<RowSet> SearchAsync(
        RowShape shape,
        SearchRequest request,
        PageWindow window,
        CancellationToken cancellationToken
    ) => SearchReading.PageAsync(_reader, _search, shape, request, window, cancellationToken);

    /// <summary>Counts what a search finds: one row, with the columns of <see cref="CountAsync"/>.</summary>
    public Task<RowSet> CountHitsAsync(
        SearchRequest request,
        PageWindow? window,
        CancellationToken cancellationToken
    ) => SearchReading.CountAsync(_reader, _search, request, window, cancellationToken);
}
