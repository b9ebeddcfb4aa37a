using System.Data.Common;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Rows;
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

    /// <summary>Reads a page of all rows.</summary>
    public async Task<RowSet> ReadPageAsync(RowShape shape, PageWindow window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await ReadAsync(context, LevelQuery.Page(context, _provider, shape, window), Columns(context, shape, 0), cancellationToken);
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
        return await ReadAsync(context, LevelQuery.ByKeys(context, _provider, shape, keys), Columns(context, shape, 0), cancellationToken);
    }

    /// <summary>Reads a page for each parent, in one statement.</summary>
    public async Task<RowSet> ReadPagesAsync(
        RowShape shape, ConnectionFieldDefinition connection, KeySet parents, PageWindow window, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var key = ParentKey(context, connection);
        var rows = await ReadAsync(
            context,
            LevelQuery.PagePerParent(context, _provider, shape, connection.Link, parents, window),
            [key, .. Columns(context, shape, 1)],
            cancellationToken);
        return new RowSet([.. rows.Columns.Skip(1)], rows.Count, key.Group());
    }

    /// <summary>Counts all rows of a node.</summary>
    public async Task<int> CountAsync(NodeDefinition node, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var count = ColumnFactory.CreateCount(0);
        await ReadAsync(context, CountQuery.All(context, node), [count], cancellationToken);
        return count[0];
    }

    /// <summary>Counts the children of each parent, in one statement: one row a parent, with the count in column 0.</summary>
    public async Task<RowSet> CountPerParentAsync(
        NodeDefinition node, ConnectionFieldDefinition connection, KeySet parents, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var key = ParentKey(context, connection);
        var count = ColumnFactory.CreateCount(1);
        var rows = await ReadAsync(
            context, CountQuery.PerParent(context, _provider, node, connection.Link, parents), [key, count], cancellationToken);
        return new RowSet([count], rows.Count, key.Group());
    }

    private static Column ParentKey(DbContext context, ConnectionFieldDefinition connection)
        => new ColumnFactory(context).CreateKey(connection.ParentKey.ReturnType, 0);

    private static List<Column> Columns(DbContext context, RowShape shape, int firstOrdinal)
    {
        var factory = new ColumnFactory(context);
        return [.. shape.Columns.Select((column, index) => factory.Create(column.Selector, firstOrdinal + index))];
    }

    private async Task<RowSet> ReadAsync(
        DbContext context, IQueryable query, IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        // EF Core translates and binds; from here on the rows need no change tracker and no entities.
        await using var command = query.CreateDbCommand();
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
