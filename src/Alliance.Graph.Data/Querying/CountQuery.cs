using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// Builds the statements that count the rows of a list: all of them, and, if a window is given, those between its ends.
/// </summary>
internal static class CountQuery
{
    /// <summary>One row with the counts.</summary>
    public static Expression All(DbContext context, DatabaseDialect dialect, RowList list, PageWindow? window) =>
        OneRow(
            context,
            Counts(
                LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect),
                dialect,
                list,
                window,
                joins: true
            )
        );

    /// <summary>
    /// One row with how many rows the last of some lists below each other has, below all rows of a list. It is a sum
    /// over a subquery and no
    /// join, since a list can hang on its parent through a table of links.
    /// </summary>
    public static Expression Below(
        DbContext context,
        DatabaseDialect dialect,
        RowList list,
        IReadOnlyList<ListBelow> below
    ) =>
        OneRow(
            context,
            [Sum(dialect, LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect), below, 0)]
        );

    /// <summary>One row with how many of the rows to skip a segment of a page has.</summary>
    public static Expression Skipped(
        DbContext context,
        DatabaseDialect dialect,
        RowList list,
        PageWindow window,
        PageSegment segment
    )
    {
        var rows = new JoinedRows(
            LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect),
            dialect
        );
        var keys = LevelQuery.Keys(rows, rows.Add(row => row), list.Order, joins: true);
        rows.Where(keys, (order, row) => PageSegments.Condition(order, window, segment, row));
        rows.Take(LevelQuery.Skipped);
        return OneRow(context, [rows.Count()]);
    }

    /// <summary>One row a parent: its key and its counts.</summary>
    public static Expression PerParent(
        DatabaseDialect dialect,
        RowList list,
        ConnectionFieldDefinition connection,
        PageWindow? window
    )
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var key = Expression.Parameter(keys.RowType, "key");
        var value = Expression.Property(key, nameof(KeyRow<int>.Value));
        var rows = LevelQuery.Filter(ChildRows.Of(list.Node, connection.Link, value), list, dialect);
        return keys.Select(
            Expression.Lambda(Cells([value, .. Counts(rows, dialect, list, window, joins: false)]), key)
        );
    }

    /// <summary>A count that is a query with one row, so that it becomes a command like any other.</summary>
    public static Expression OneRow(DbContext context, IEnumerable<Expression> counts)
    {
        var one = context.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"");
        return one.Expression.Select(Expression.Lambda(Cells(counts), Expression.Parameter(typeof(int), "row")));
    }

    private static IEnumerable<Expression> Counts(
        Expression rows,
        DatabaseDialect dialect,
        RowList list,
        PageWindow? window,
        bool joins
    )
    {
        yield return new JoinedRows(rows, dialect).Count();
        if (window is not null)
        {
            var between = new JoinedRows(rows, dialect);
            var keys = LevelQuery.Keys(between, between.Add(row => row), list.Order, joins);
            between.Where(keys, (order, row) => LevelQuery.Seek(order, window, row));
            yield return between.Count();
        }
    }

    private static Expression Sum(DatabaseDialect dialect, Expression rows, IReadOnlyList<ListBelow> below, int level)
    {
        var type = ExpressionBuilding.ElementOf(rows);
        if (level == below.Count)
        {
            return Expression.Call(typeof(Queryable), nameof(Queryable.Count), [type], rows);
        }

        var parent = Expression.Parameter(type, "parent");
        var children = ChildRows.Of(
            below[level].List.Node,
            below[level].Link.Link,
            below[level].Link.ParentKey.Apply(parent)
        );
        var sum = Sum(dialect, LevelQuery.Filter(children, below[level].List, dialect), below, level + 1);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Sum),
            [type],
            rows,
            Expression.Quote(Expression.Lambda(sum, parent))
        );
    }

    private static NewArrayExpression Cells(IEnumerable<Expression> values) =>
        Expression.NewArrayInit(typeof(object), values.Select(value => Expression.Convert(value, typeof(object))));
}
