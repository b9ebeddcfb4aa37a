using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// Builds the statements that read a page of the groups of a list, or of the lists of many parents, and those that
/// count the groups.
/// Only the groups of a page leave the database.
/// </summary>
internal static class GroupPages
{
    // A limit that cuts nothing: what is ahead of it is calculated before what is behind it is looked at.
    private static readonly StatementParameter _all = StatementParameter.Operand(int.MaxValue, typeof(int));

    private static readonly StatementParameter _beforeFirst = new(typeof(long), input => (long)input.Window!.Skip);

    private static readonly StatementParameter _last = new(
        typeof(long),
        input => (long)input.Window!.Skip + input.Window.Limit
    );

    /// <summary>A page of the groups of a list; a backward page comes in reverse order.</summary>
    public static Expression Page(
        DatabaseDialect dialect,
        IModel model,
        RowList list,
        GroupShape shape,
        PageWindow window
    )
    {
        var rows = LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect);
        var groups = GroupQuery.Having(
            dialect,
            shape,
            GroupQuery.Group(dialect, shape, rows, row => row, parentKey: null, shape.Keys.Count)
        );
        if (shape.LooksAhead && (window.After ?? window.Before) is not null)
        {
            groups = Whole(groups);
        }

        var joined = new JoinedRows(Seek(groups, shape, window), dialect);
        var cells = joined.Add(row => row);
        var order = Order(shape, cells);
        joined.OrderBy(order, window.Backward);
        if (window.Skip > 0)
        {
            joined.Skip(LevelQuery.Skipped);
        }

        joined.Take(LevelQuery.Limit);
        var values = Enumerable.Range(0, shape.CellCount).Select(index => (cells, shape.Value(index))).ToList();
        if (shape.Targets.Count > 0)
        {
            AddTargets(joined, model, shape, cells, values);
            joined.OrderBy(order, window.Backward);
        }

        return new GroupCell.Unpacker(shape.CellCount, first: 0).Visit(joined.Select(values));
    }

    /// <summary>
    /// A page of the groups of each parent. The first cell is the parent's key; groups come by parent, then in their
    /// order, also for a
    /// backward page.
    /// </summary>
    public static Expression PagePerParent(
        DatabaseDialect dialect,
        IModel model,
        RowList list,
        ConnectionFieldDefinition connection,
        GroupShape shape,
        PageWindow window
    )
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var rows = ParentedRows.Of(dialect, keys, list, connection.Link);
        var parentType = GroupQuery.ParentType(rows);
        var groups = GroupQuery.Having(
            dialect,
            shape,
            GroupQuery.Group(
                dialect,
                shape,
                rows,
                JoinedRow.Right,
                JoinedRow.KeyValue,
                shape.Keys.Count + 1,
                cells => Number(shape, cells, dialect, window),
                keys
            )
        );
        var joined = new JoinedRows(OfPage(Seek(Whole(groups), shape, window), shape, window), dialect);
        var cells = joined.Add(row => row);
        var parent = GroupCell.Value(parentType, -1);
        List<(int, LambdaExpression)> values =
        [
            (cells, parent),
            .. Enumerable.Range(0, shape.CellCount).Select(index => (cells, shape.Value(index))),
        ];
        AddTargets(joined, model, shape, cells, values);
        joined.OrderBy([
            (cells, new OrderDefinition(parent, SortDirection.Ascending, IsNullable: false)),
            .. Order(shape, cells),
        ]);
        return new GroupCell.Unpacker(shape.CellCount + 2, first: 1).Visit(joined.Select(values));
    }

    /// <summary>One row with the number of all groups and, if a window is given, of those between its ends.</summary>
    public static Expression Count(
        DbContext context,
        DatabaseDialect dialect,
        RowList list,
        GroupShape shape,
        PageWindow? window
    )
    {
        var rows = LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect);
        return Unpacked(shape, CountQuery.OneRow(context, Counts(dialect, rows, shape, window)));
    }

    /// <summary>One row a parent: its key and its counts.</summary>
    public static Expression CountPerParent(
        DatabaseDialect dialect,
        RowList list,
        ConnectionFieldDefinition connection,
        GroupShape shape,
        PageWindow? window
    )
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var key = Expression.Parameter(keys.RowType, "key");
        var value = Expression.Property(key, nameof(KeyRow<int>.Value));
        var rows = LevelQuery.Filter(ChildRows.Of(list.Node, connection.Link, value), list, dialect);
        var cells = ((IEnumerable<Expression>)[value, .. Counts(dialect, rows, shape, window)]).Select(cell =>
            Expression.Convert(cell, typeof(object))
        );
        return Unpacked(shape, keys.Select(Expression.Lambda(Expression.NewArrayInit(typeof(object), cells), key)));
    }

    private static IEnumerable<Expression> Counts(
        DatabaseDialect dialect,
        Expression rows,
        GroupShape shape,
        PageWindow? window
    )
    {
        var groups = GroupQuery.Having(
            dialect,
            shape,
            GroupQuery.Group(dialect, shape, rows, row => row, parentKey: null, shape.Keys.Count)
        );
        yield return new JoinedRows(groups, dialect).Count();
        if (window is not null)
        {
            yield return new JoinedRows(Seek(groups, shape, window), dialect).Count();
        }
    }

    /// <summary>The groups between the ends of a window.</summary>
    private static Expression Seek(Expression groups, GroupShape shape, PageWindow window)
    {
        var row = Expression.Parameter(ExpressionBuilding.ElementOf(groups), "row");
        return LevelQuery.Seek(shape.Order, window, row) is { } condition
            ? groups.Where(Expression.Lambda(condition, row))
            : groups;
    }

    /// <summary>The place of a group among those of its parent that lie between the ends of the window.</summary>
    private static MethodCallExpression Number(
        GroupShape shape,
        IReadOnlyList<Expression> cells,
        DatabaseDialect dialect,
        PageWindow window
    )
    {
        var group = Expression.Parameter(typeof(object), "group");
        var partition = LevelQuery.Seek(shape.Order, window, group) is { } isBetween
            ? [cells[0], new GroupCell.Filler(cell => cells[cell + 1]).Visit(isBetween)]
            : new[] { cells[0] };
        var over = RunningCounts.Window(shape.Order, cell => cells[cell + 1], partition, dialect, window.Backward);
        return Expression.Call(typeof(RowWindow), nameof(RowWindow.Number), null, over);
    }

    /// <summary>The groups of the page of each parent.</summary>
    private static Expression OfPage(Expression groups, GroupShape shape, PageWindow window)
    {
        var group = Expression.Parameter(ExpressionBuilding.ElementOf(groups), "group");
        var place = GroupCell.Value(typeof(long), shape.CellCount).Apply(group);
        Expression isOnPage = Expression.LessThanOrEqual(place, _last);
        return groups.Where(
            Expression.Lambda(
                window.Skip > 0 ? Expression.AndAlso(Expression.GreaterThan(place, _beforeFirst), isOnPage) : isOnPage,
                group
            )
        );
    }

    /// <summary>
    /// The groups as a query of their own, so that what is calculated over all of them is calculated before any is left
    /// out. EF Core
    /// keeps a limit where it is; a DISTINCT it leaves out, since no two groups are the same.
    /// </summary>
    internal static Expression Whole(Expression groups) => groups.Take(ExpressionBuilding.ElementOf(groups), _all);

    private static List<(int, OrderDefinition)> Order(GroupShape shape, int cells) =>
        [.. shape.Order.Select(key => (cells, key))];

    private static void AddTargets(
        JoinedRows joined,
        IModel model,
        GroupShape shape,
        int cells,
        List<(int, LambdaExpression)> values
    )
    {
        foreach (var target in shape.Targets)
        {
            var read = new ShapeCells(target.Shape, model);
            var places = joined.Join(read, joined.Join(cells, shape.Value(target.Key), target.Shape.Node));
            values.AddRange(read.Cells.Select(cell => (places[cell.Place], cell.Selector)));
        }
    }

    private static Expression Unpacked(GroupShape shape, Expression query) =>
        new GroupCell.Unpacker(shape.CellCount, first: 0).Visit(query);
}
