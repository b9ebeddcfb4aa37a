using System.Data.Common;
using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// Runs the statements of one request. Each statement has a context of its own from the pool, and its rows go from
/// the data reader into columns.
/// </summary>
public sealed class ReadSession
{
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly DatabaseProvider _provider;
    private readonly List<ExecutedStatement> _statements = [];

    internal ReadSession(IDbContextFactory<AllianceDbContext> contexts, DatabaseProvider provider)
    {
        _contexts = contexts;
        _provider = provider;
    }

    /// <summary>The statements that were run, in order.</summary>
    public IReadOnlyList<ExecutedStatement> Statements => _statements;

    /// <summary>Reads a page of a list.</summary>
    public async Task<RowSet> ReadPageAsync(RowShape shape, RowList list, PageWindow window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await ReadAsync(context, LevelQuery.Page(_provider, shape, list, window), Columns(context, shape, 0), cancellationToken);
        if (window.Backward)
        {
            foreach (var column in rows.Columns)
            {
                column.Reverse();
            }
        }

        return rows;
    }

    /// <summary>Reads the rows with the given keys.</summary>
    public async Task<RowSet> ReadByKeysAsync(RowShape shape, KeySet keys, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, LevelQuery.ByKeys(_provider, shape, keys), Columns(context, shape, 0), cancellationToken);
    }

    /// <summary>Reads a page for each parent, in one statement.</summary>
    public async Task<RowSet> ReadPagesAsync(
        RowShape shape, RowList list, ConnectionFieldDefinition connection, KeySet parents, PageWindow window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var key = ParentKey(context, connection);
        var rows = await ReadAsync(
            context,
            LevelQuery.PagePerParent(context, _provider, shape, list, connection.Link, parents, window),
            [key, .. Columns(context, shape, 1)],
            cancellationToken);
        return new RowSet([.. rows.Columns.Skip(1)], rows.Count, key.Group());
    }

    /// <summary>
    /// Counts the rows of a list: one row, with all of them in column 0 and, if a window is given, those between its ends
    /// in column 1.
    /// </summary>
    public async Task<RowSet> CountAsync(RowList list, PageWindow? window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, CountQuery.All(context, list, window), Counts(window, 0), cancellationToken);
    }

    /// <summary>Counts the rows of a list for each parent, in one statement: one row a parent, with the same columns.</summary>
    public async Task<RowSet> CountPerParentAsync(
        RowList list, ConnectionFieldDefinition connection, KeySet parents, PageWindow? window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var key = ParentKey(context, connection);
        var counts = Counts(window, 1);
        var rows = await ReadAsync(
            context, CountQuery.PerParent(context, _provider, list, connection.Link, parents, window), [key, .. counts], cancellationToken);
        return new RowSet(counts, rows.Count, key.Group());
    }

    /// <summary>Reads the groups of a list: their keys and aggregates, and beside them the nodes that keys name.</summary>
    public async Task<RowSet> ReadGroupsAsync(RowList list, GroupShape shape, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var columns = GroupColumns.Of(context, shape, firstOrdinal: 0);
        var rows = await ReadAsync(context, GroupQuery.All(_provider, list, shape), columns.All, cancellationToken);
        return columns.Read(rows.Count, parents: null);
    }

    /// <summary>Reads the groups of the rows of each parent, in one statement.</summary>
    public async Task<RowSet> ReadGroupsPerParentAsync(
        RowList list, ConnectionFieldDefinition connection, KeySet parents, GroupShape shape, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var key = ParentKey(context, connection);
        var columns = GroupColumns.Of(context, shape, firstOrdinal: 1);
        var rows = await ReadAsync(
            context, GroupQuery.PerParent(context, _provider, list, connection.Link, parents, shape), [key, .. columns.All], cancellationToken);
        return columns.Read(rows.Count, key.Group());
    }

    private static List<Column> Counts(PageWindow? window, int firstOrdinal)
        => [.. Enumerable.Range(firstOrdinal, window is null ? 1 : 2).Select(ColumnFactory.CreateCount)];

    /// <summary>Reads a page of what a search finds. The shape is one of <see cref="SearchHit"/>.</summary>
    public async Task<RowSet> SearchAsync(RowShape shape, SearchRequest request, PageWindow window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var command = SearchQuery.Page(context, _provider, request, window);
        var columns = SearchQuery.Columns();
        var rows = await ReadAsync(context, command, [.. columns.Values], cancellationToken);
        if (window.Backward)
        {
            foreach (var column in columns.Values)
            {
                column.Reverse();
            }
        }

        return new RowSet([.. shape.Columns.Select(column => columns[((MemberExpression)column.Selector.Body).Member.Name])], rows.Count);
    }

    /// <summary>Counts what a search finds: one row, with the columns of <see cref="CountAsync"/>.</summary>
    public async Task<RowSet> CountHitsAsync(SearchRequest request, PageWindow? window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var command = SearchQuery.Count(context, _provider, request, window);
        return await ReadAsync(context, command, Counts(window, 0), cancellationToken);
    }

    private static Column ParentKey(DbContext context, ConnectionFieldDefinition connection)
        => new ColumnFactory(context).CreateKey(connection.ParentKey.ReturnType, 0);

    private static List<Column> Columns(DbContext context, RowShape shape, int firstOrdinal)
    {
        var factory = new ColumnFactory(context);
        return [.. shape.Columns.Select((column, index) => factory.Create(column.Selector, firstOrdinal + index))];
    }

    private async Task<RowSet> ReadAsync(
        DbContext context, Expression query, IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        // EF Core translates and binds; from here on the rows need no change tracker and no entities.
        await using var command = QueryRoots.Bind(context, query).CreateDbCommand();
        return await ReadAsync(context, command, columns, cancellationToken);
    }

    private async Task<RowSet> ReadAsync(
        DbContext context, DbCommand command, IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        _statements.Add(new ExecutedStatement(command.CommandText));
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (reader.FieldCount != columns.Count)
        {
            throw new InvalidOperationException(
                $"The statement returns {reader.FieldCount} columns where {columns.Count} were asked for: two fields translate to the same SQL. Declare one of them as the other.");
        }

        var count = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            foreach (var column in columns)
            {
                column.Read(reader);
            }

            count++;
        }

        return new RowSet(columns, count);
    }
}

/// <summary>A statement that was run.</summary>
/// <param name="Text">Its SQL.</param>
public sealed record ExecutedStatement(string Text);
