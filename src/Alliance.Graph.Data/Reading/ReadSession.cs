using System.Data.Common;
using System.Linq.Expressions;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Reading;

/// <summary>
/// Runs the statements of one request, and counts them. A list's statements are translated once and kept with its plan; rows
/// go from the data reader into columns.
/// </summary>
public sealed class ReadSession : IAsyncDisposable
{
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly DatabaseDialect _dialect;
    private readonly ReadState _state;
    private readonly SearchIndex _search;
    private readonly IReadOnlyList<object?> _arguments;
    private readonly Action? _translates;
    private readonly List<object> _log = [];
    private readonly List<Column> _columns = [];
    private readonly TextStore _texts = new();
    private readonly HeldMemory _held;
    private long _counted;
    private ExecutedStep? _step;

    internal ReadSession(
        IDbContextFactory<AllianceDbContext> contexts, DatabaseDialect dialect, ReadState state, SearchIndex search, IReadOnlyList<object?> arguments, Action? translates)
        : this(contexts, dialect, state, search, arguments, translates, new HeldMemory())
    {
    }

    private ReadSession(
        IDbContextFactory<AllianceDbContext> contexts,
        DatabaseDialect dialect,
        ReadState state,
        SearchIndex search,
        IReadOnlyList<object?> arguments,
        Action? translates,
        HeldMemory held)
    {
        _held = held;
        _arguments = arguments;
        _translates = translates;
        _contexts = contexts;
        _dialect = dialect;
        _state = state;
        _search = search;
    }

    /// <summary>The statements that were run, in the order of the plan, whichever ended first.</summary>
    public IEnumerable<ExecutedStatement> Statements
        => _log.SelectMany(entry => entry switch
        {
            ReadSession branch => branch.Statements,
            ExecutedStatement statement => [statement],
            _ => [],
        });

    /// <summary>The steps that were begun with <see cref="Begin"/>, in the order of the plan, whichever ended first.</summary>
    public IEnumerable<ExecutedStep> Steps
        => _log.SelectMany(entry => entry switch
        {
            ReadSession branch => branch.Steps,
            ExecutedStep step => [step],
            _ => [],
        });

    /// <summary>How many statements were run, and how many rows they returned together.</summary>
    public (int Statements, long Rows) Counts()
    {
        var (statements, rows) = (0, 0L);
        foreach (var entry in _log)
        {
            if (entry is ReadSession branch)
            {
                var (more, moreRows) = branch.Counts();
                (statements, rows) = (statements + more, rows + moreRows);
            }
            else if (entry is ExecutedStatement statement)
            {
                (statements, rows) = (statements + 1, rows + statement.Rows);
            }
        }

        return (statements, rows);
    }

    /// <summary>
    /// Bytes that the rows hold which this session, the one that it is a branch of, and all other branches have read and not released.
    /// </summary>
    public long HeldBytes => _held.Bytes;

    /// <summary>Whether what it reads stays of one state, however long that takes.</summary>
    public bool IsHeld => _state.IsHeld;

    /// <summary>Whether the data was changed while it was read, so that it must be read once more, in a session that is opened for that.</summary>
    public bool HasMoved => _state.HasMoved;

    /// <summary>Begins a step: the statements that follow in this session, those of branches apart, are its own.</summary>
    public void Begin(ExecutedStep step)
    {
        _log.Add(step);
        _step = step;
    }

    /// <summary>A session for steps that run beside others. Its statements take their place here and now.</summary>
    public ReadSession Branch()
    {
        var branch = new ReadSession(_contexts, _dialect, _state, _search, _arguments, _translates, _held);
        _log.Add(branch);
        return branch;
    }

    /// <summary>
    /// Gives back the memory of all that this session and its branches have read. Nobody may look at it any more; what was counted
    /// stays. A session that is not released is left to the garbage collector.
    /// </summary>
    public void Release()
    {
        foreach (var column in _columns)
        {
            column.Release();
        }

        _columns.Clear();
        _texts.Release();
        TellHeld();
        foreach (var branch in _log.OfType<ReadSession>())
        {
            branch.Release();
        }
    }

    /// <summary>Ends reading, and lets go of the state of the data. What was read stays.</summary>
    public ValueTask DisposeAsync() => _state.DisposeAsync();

    /// <summary>Lets code read with a context, from the same state as everything else.</summary>
    /// <param name="read">Only reads, and may be run twice.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken) => _state.ReadAsync(read, cancellationToken);

    /// <summary>
    /// Reads a page of a list. Behind a cursor it can take two or three statements, of which each asks for what the ones before
    /// it have left of the page. The database leaves out what is to be skipped; where that was all of a segment, it counts how much
    /// is left to skip.
    /// </summary>
    public async Task<RowSet> ReadPageAsync(
        PreparedStatements statements, RowShape shape, RowList list, PageWindow window, CancellationToken cancellationToken)
    {
        Column[] columns = [];
        var count = 0;
        var rest = window;
        var segments = PageSegments.Of(list, window);
        for (var index = 0; index < segments.Count; index++)
        {
            var (segment, part) = (segments[index], rest);
            var input = new StatementInput(_arguments, part);
            var statement = Prepare(
                statements,
                StatementKey.Of(StatementKind.Page, part, segment),
                input,
                context => Build(context, shape, cells => LevelQuery.Page(_dialect, cells, list, part, segment)));
            columns = count == 0 ? NewColumns(statement.Columns) : columns;
            var read = await ReadAsync(statement, input, columns, cancellationToken);
            count += read;
            if (read == part.Limit || index == segments.Count - 1)
            {
                break;
            }

            var skipped = part.Skip == 0 || read > 0 ? part.Skip : await CountSkippedAsync(statements, list, part, segment, cancellationToken);
            rest = part with { Limit = part.Limit - read, Skip = part.Skip - skipped };
        }

        if (window.Backward)
        {
            foreach (var column in columns)
            {
                column.Reverse();
            }
        }

        return new RowSet(columns, count);
    }

    /// <summary>Reads the rows with the given keys.</summary>
    public async Task<RowSet> ReadByKeysAsync(PreparedStatements statements, RowShape shape, KeySet keys, CancellationToken cancellationToken)
    {
        var isOne = keys.Count == 1;
        var (columns, count) = await ReadAsync(
            statements,
            new StatementKey(isOne ? StatementKind.ByKey : StatementKind.ByKeys),
            new StatementInput(_arguments, Keys: keys),
            context => Build(context, shape, cells => LevelQuery.ByKeys(_dialect, cells, isOne)),
            cancellationToken);
        return new RowSet(columns, count);
    }

    /// <summary>Reads a page for each parent, in one statement.</summary>
    public async Task<RowSet> ReadPagesAsync(
        PreparedStatements statements, RowShape shape, RowList list, ConnectionFieldDefinition connection, KeySet parents, PageWindow window, CancellationToken cancellationToken)
    {
        var (columns, count) = await ReadAsync(
            statements,
            StatementKey.Of(StatementKind.PagePerParent, window),
            new StatementInput(_arguments, window, parents),
            context => Build(context, shape, cells => LevelQuery.PagePerParent(_dialect, cells, list, connection, window), ParentKey(context, connection)),
            cancellationToken);
        return new RowSet(columns[1..], count, columns[0].Group());
    }

    /// <summary>
    /// Counts the rows of a list: one row, with all of them in column 0 and, if a window is given, those between its ends
    /// in column 1.
    /// </summary>
    public async Task<RowSet> CountAsync(PreparedStatements statements, RowList list, PageWindow? window, CancellationToken cancellationToken)
    {
        var (columns, count) = await ReadAsync(
            statements,
            StatementKey.Of(StatementKind.Count, window),
            new StatementInput(_arguments, window),
            context => (CountQuery.All(context, _dialect, list, window), Counts(context, window, 0)),
            cancellationToken);
        return new RowSet(columns, count);
    }

    /// <summary>Counts the rows of a list for each parent, in one statement: one row a parent, with the same columns.</summary>
    public async Task<RowSet> CountPerParentAsync(
        PreparedStatements statements, RowList list, ConnectionFieldDefinition connection, KeySet parents, PageWindow? window, CancellationToken cancellationToken)
    {
        var (columns, count) = await ReadAsync(
            statements,
            StatementKey.Of(StatementKind.CountPerParent, window),
            new StatementInput(_arguments, window, parents),
            context => (CountQuery.PerParent(_dialect, list, connection, window), [ParentKey(context, connection), .. Counts(context, window, 1)]),
            cancellationToken);
        return new RowSet(columns[1..], count, columns[0].Group());
    }

    /// <summary>
    /// Reads the groups of a list: their keys and aggregates, and beside them the nodes that keys name. There is one more than the
    /// limit if there are more; a second statement says how many, if the shape wants to know.
    /// </summary>
    public async Task<RowSet> ReadGroupsAsync(PreparedStatements statements, RowList list, GroupShape shape, CancellationToken cancellationToken)
    {
        var (columns, count) = await ReadAsync(
            statements,
            new StatementKey(StatementKind.Groups),
            new StatementInput(_arguments),
            context => (
                GroupQuery.All(_dialect, context.Model, list, shape),
                [.. GroupColumns.Of(new ColumnFactory(context, _dialect.Cells), context.Model, shape, firstOrdinal: 0)]),
            cancellationToken);
        var groups = GroupColumns.Arrange(shape, columns, count, parents: null);
        return shape.IsCountedBeyondLimit && count > shape.Limit
            ? groups with { GroupCount = await CountGroupsAsync(statements, list, shape, cancellationToken) }
            : groups;
    }

    private async Task<int> CountGroupsAsync(PreparedStatements statements, RowList list, GroupShape shape, CancellationToken cancellationToken)
    {
        var (columns, _) = await ReadAsync(
            statements,
            new StatementKey(StatementKind.GroupCount),
            new StatementInput(_arguments),
            context => (GroupQuery.CountAll(context, _dialect, list, shape), Counts(context, window: null, 0)),
            cancellationToken);
        return ((Column<int>)columns[0])[0];
    }

    /// <summary>Reads the groups of the rows of each parent, in one statement.</summary>
    public async Task<RowSet> ReadGroupsPerParentAsync(
        PreparedStatements statements, RowList list, ConnectionFieldDefinition connection, KeySet parents, GroupShape shape, CancellationToken cancellationToken)
    {
        var (columns, count) = await ReadAsync(
            statements,
            new StatementKey(StatementKind.GroupsPerParent),
            new StatementInput(_arguments, Keys: parents),
            context => (
                GroupQuery.PerParent(_dialect, context.Model, list, connection, shape),
                [ParentKey(context, connection), .. GroupColumns.Of(new ColumnFactory(context, _dialect.Cells), context.Model, shape, firstOrdinal: 1)]),
            cancellationToken);
        return GroupColumns.Arrange(shape, columns[1..], count, columns[0].Group());
    }

    /// <summary>Reads a page of what a search finds. The shape is one of <see cref="SearchHit"/>.</summary>
    public async Task<RowSet> SearchAsync(RowShape shape, SearchRequest request, PageWindow window, CancellationToken cancellationToken)
    {
        var (names, known) = SearchQuery.Columns(_dialect);
        var columns = NewColumns(known);
        var count = await ReadAsync(SearchQuery.Page(_dialect, _search.Tables, request, window, leavesOut: false), columns, cancellationToken);
        if (Enumerable.Range(0, count).Any(row => ((Column<int>)columns[SearchQuery.HasRow])[row] == 0))
        {
            _search.Mending.Begin(request.Types);
            columns = NewColumns(known);
            count = await ReadAsync(SearchQuery.Page(_dialect, _search.Tables, request, window, leavesOut: true), columns, cancellationToken);
        }

        if (window.Backward)
        {
            foreach (var column in columns)
            {
                column.Reverse();
            }
        }

        return new RowSet([.. shape.Columns.Select(column => columns[names.IndexOf(((MemberExpression)column.Selector.Body).Member.Name)])], count);
    }

    /// <summary>Counts what a search finds: one row, with the columns of <see cref="CountAsync"/>.</summary>
    public async Task<RowSet> CountHitsAsync(SearchRequest request, PageWindow? window, CancellationToken cancellationToken)
    {
        var columns = NewColumns([.. Enumerable.Range(0, window is null ? 1 : 2).Select(ordinal => ColumnFactory.Count(_dialect.Cells, ordinal))]);
        return new RowSet(columns, await ReadAsync(SearchQuery.Count(_dialect, _search.Tables, request, window), columns, cancellationToken));
    }

    /// <summary>How many of the rows to skip a segment has.</summary>
    private async Task<int> CountSkippedAsync(
        PreparedStatements statements, RowList list, PageWindow window, PageSegment segment, CancellationToken cancellationToken)
    {
        var (columns, _) = await ReadAsync(
            statements,
            StatementKey.Of(StatementKind.CountSkipped, window, segment),
            new StatementInput(_arguments, window),
            context => (CountQuery.Skipped(context, _dialect, list, window, segment), Counts(context, window: null, 0)),
            cancellationToken);
        return ((Column<int>)columns[0])[0];
    }

    private Column[] Counts(DbContext context, PageWindow? window, int firstOrdinal)
        => [.. Enumerable.Range(firstOrdinal, window is null ? 1 : 2).Select(new ColumnFactory(context, _dialect.Cells).CreateCount)];

    private Column ParentKey(DbContext context, ConnectionFieldDefinition connection)
        => new ColumnFactory(context, _dialect.Cells).CreateKey(connection.ParentKey.ReturnType, 0);

    private (Expression Query, Column[] Columns) Build(
        DbContext context, RowShape shape, Func<ShapeCells, Expression> query, params ReadOnlySpan<Column> before)
    {
        var cells = new ShapeCells(shape, context.Model);
        return (query(cells), [.. before, .. cells.Columns(new ColumnFactory(context, _dialect.Cells), before.Length)]);
    }

    private Column[] NewColumns(IReadOnlyList<Column> known)
    {
        var columns = new Column[known.Count];
        for (var index = 0; index < columns.Length; index++)
        {
            columns[index] = known[index].Empty(_texts);
        }

        _columns.AddRange(columns);
        return columns;
    }

    private async Task<(Column[] Columns, int Count)> ReadAsync(
        PreparedStatements statements,
        StatementKey key,
        StatementInput input,
        Func<DbContext, (Expression Query, Column[] Columns)> build,
        CancellationToken cancellationToken)
    {
        var statement = Prepare(statements, key, input, build);
        var columns = NewColumns(statement.Columns);
        return (columns, await ReadAsync(statement, input, columns, cancellationToken));
    }

    private Statement Prepare(
        PreparedStatements statements, StatementKey key, StatementInput input, Func<DbContext, (Expression Query, Column[] Columns)> build)
        => statements.GetOrAdd(key, () =>
        {
            using var context = _contexts.CreateDbContext();
            var (query, cells) = build(context);
            return StatementTranslator.Translate(context, _dialect, query, cells, input, _translates);
        });

    private Task<int> ReadAsync(Statement statement, StatementInput input, Column[] columns, CancellationToken cancellationToken)
        => ReadAsync(statement.Translation.Text, connection => connection.ExecuteAsync(statement, input, cancellationToken), columns, cancellationToken);

    private Task<int> ReadAsync(WrittenStatement statement, Column[] columns, CancellationToken cancellationToken)
        => ReadAsync(statement.Text, connection => connection.ExecuteAsync(statement, cancellationToken), columns, cancellationToken);

    /// <summary>Runs a statement, watched from the opening of its connection on.</summary>
    private async Task<int> ReadAsync(
        string text, Func<ReadConnection, Task<DbDataReader>> execute, Column[] columns, CancellationToken cancellationToken)
    {
        var executed = Log(text);
        using var activity = StatementActivity.Start(_dialect.SystemName, text);
        try
        {
            await using var connection = await _state.OpenAsync(cancellationToken);
            await using var reader = await execute(connection);
            executed.Rows = await ReadAsync(reader, columns, connection.ReadsAtOnce, cancellationToken);
            TellHeld();
            await connection.EndAsync(reader, cancellationToken);
        }
        catch (Exception exception) when (StatementActivity.Fail(activity, exception))
        {
            throw;
        }

        StatementActivity.Succeed(activity, executed.Rows);
        return executed.Rows;
    }

    /// <summary>Tells what it holds more, or less, than when it last did.</summary>
    private void TellHeld()
    {
        var bytes = _texts.HeldBytes;
        foreach (var column in _columns)
        {
            bytes += column.HeldBytes;
        }

        _held.Add(bytes - _counted);
        _counted = bytes;
    }

    private ExecutedStatement Log(string text)
    {
        var statement = new ExecutedStatement(text);
        _log.Add(statement);
        _step?.Add(statement);
        return statement;
    }

    private static async Task<int> ReadAsync(DbDataReader reader, Column[] columns, bool atOnce, CancellationToken cancellationToken)
    {
        var cells = columns.Max(column => column.Ordinal) + 1;
        if (reader.FieldCount != cells)
        {
            throw new InvalidOperationException(
                $"The statement returns {reader.FieldCount} columns where {cells} were asked for: two fields translate to the same SQL. Declare one of them as the other.");
        }

        var count = 0;
        while (atOnce ? reader.Read() : await reader.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                column.Read(reader);
            }

            count++;
        }

        return count;
    }
}

/// <summary>A statement that was run.</summary>
/// <param name="Text">Its SQL.</param>
public sealed record ExecutedStatement(string Text)
{
    /// <summary>How many rows it returned; 0 until it has ended, and if it failed.</summary>
    public int Rows { get; internal set; }
}
