using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Reading;

/// <summary>The columns that statements are read into.</summary>
internal static class StatementColumns
{
    /// <summary>A query for a shape, and its columns behind others.</summary>
    public static (Expression Query, Column[] Columns) Build(
        DbContext context,
        DatabaseDialect dialect,
        RowShape shape,
        Func<ShapeCells, Expression> query,
        params ReadOnlySpan<Column> before
    )
    {
        var cells = new ShapeCells(shape, context.Model);
        return (query(cells), [.. before, .. cells.Columns(new ColumnFactory(context, dialect.Cells), before.Length)]);
    }

    /// <summary>The number of all rows and, if a window is given, of those between its ends.</summary>
    public static Column[] Counts(DbContext context, DatabaseDialect dialect, PageWindow? window, int firstOrdinal)
    {
        var factory = new ColumnFactory(context, dialect.Cells);
        return [.. Enumerable.Range(firstOrdinal, window is null ? 1 : 2).Select(factory.CreateCount)];
    }

    /// <summary>The keys and aggregates of groups, and the nodes that keys name.</summary>
    public static IEnumerable<Column> Groups(
        DbContext context,
        DatabaseDialect dialect,
        GroupShape shape,
        int firstOrdinal
    ) => GroupColumns.Of(new ColumnFactory(context, dialect.Cells), context.Model, shape, firstOrdinal);

    /// <summary>The key of the parent, if there are parents, and the keys of a group.</summary>
    public static IEnumerable<Column> GroupKeys(DbContext context, DatabaseDialect dialect, GroupedRows rows)
    {
        var factory = new ColumnFactory(context, dialect.Cells);
        IEnumerable<Column> keys = rows.Shape.Keys.Select(key => factory.Create(key, 0));
        return rows.Connection is { } connection ? keys.Prepend(ParentKey(context, dialect, connection)) : keys;
    }

    /// <summary>The key of the parent, which comes first.</summary>
    public static Column ParentKey(DbContext context, DatabaseDialect dialect, ConnectionFieldDefinition connection) =>
        new ColumnFactory(context, dialect.Cells).CreateKey(connection.ParentKey.ReturnType, 0);
}
