using System.Linq.Expressions;
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
    public static Expression All(DbContext context, RowList list, PageWindow? window)
    {
        var rows = LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list);
        return OneRow(context, Counts(rows, list, window));
    }

    /// <summary>One row with how many of the rows to skip a segment of a page has.</summary>
    public static Expression Skipped(DbContext context, RowList list, PageWindow window, PageSegment segment)
    {
        var rows = PageSegments.Filter(LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list), list, window, segment);
        return OneRow(context, [Count(rows.Take(list.Node.ClrType, LevelQuery.Skipped), list)]);
    }

    /// <summary>One row a parent: its key and its counts.</summary>
    public static Expression PerParent(RowList list, ConnectionFieldDefinition connection, PageWindow? window)
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var key = Expression.Parameter(keys.RowType, "key");
        var value = Expression.Property(key, nameof(KeyRow<int>.Value));
        var rows = LevelQuery.Filter(ChildRows.Of(list.Node, connection.Link, value), list);
        return keys.Select(Expression.Lambda(Cells([value, .. Counts(rows, list, window)]), key));
    }

    /// <summary>A count that is a query with one row, so that it becomes a command like any other.</summary>
    public static Expression OneRow(DbContext context, IEnumerable<Expression> counts)
    {
        var one = context.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"");
        return one.Expression.Select(Expression.Lambda(Cells(counts), Expression.Parameter(typeof(int), "row")));
    }

    private static IEnumerable<Expression> Counts(Expression rows, RowList list, PageWindow? window)
    {
        yield return Count(rows, list);
        if (window is not null)
        {
            yield return Count(LevelQuery.Seek(rows, list, window), list);
        }
    }

    private static MethodCallExpression Count(Expression rows, RowList list)
        => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [list.Node.ClrType], rows);

    private static NewArrayExpression Cells(IEnumerable<Expression> values)
        => Expression.NewArrayInit(typeof(object), values.Select(value => Expression.Convert(value, typeof(object))));
}
