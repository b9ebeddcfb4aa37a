using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// Builds the statements that group the rows of a list: of all rows, or of the rows of each of many parents.
/// </summary>
internal static class GroupQuery
{
    /// <summary>The groups of a list, in their order.</summary>
    public static Expression All(DatabaseDialect dialect, IModel model, RowList list, GroupShape shape)
    {
        var rows = LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect);
        return Build(dialect, model, shape, rows, row => row, parentKey: null);
    }

    /// <summary>
    /// The groups of each parent. The first cell is the parent's key; groups come by parent, then in their order.
    /// </summary>
    public static Expression PerParent(
        DatabaseDialect dialect,
        IModel model,
        RowList list,
        ConnectionFieldDefinition connection,
        GroupShape shape
    )
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var rows = ParentedRows.Of(dialect, keys, list, connection.Link);
        return Build(dialect, model, shape, rows, JoinedRow.Right, JoinedRow.KeyValue);
    }

    /// <summary>One row with the number of all groups.</summary>
    public static Expression CountAll(DbContext context, DatabaseDialect dialect, RowList list, GroupShape shape)
    {
        var groups = Having(
            dialect,
            shape,
            Group(
                dialect,
                shape,
                LevelQuery.Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect),
                row => row,
                parentKey: null,
                shape.Keys.Count
            )
        );
        var count = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Count),
            [groups.Type.GetGenericArguments()[0]],
            groups
        );
        return new GroupCell.Unpacker(shape.Keys.Count + shape.Aggregates.Count, first: 0).Visit(
            CountQuery.OneRow(context, [count])
        );
    }

    private static Expression Build(
        DatabaseDialect dialect,
        IModel model,
        GroupShape shape,
        Expression rows,
        Func<Expression, Expression> place,
        Func<Expression, Expression>? parentKey
    )
    {
        var keyCount = shape.Keys.Count + (parentKey is null ? 0 : 1);
        var groups = Having(dialect, shape, Group(dialect, shape, rows, place, parentKey, keyCount));
        var cellCount = keyCount + shape.Aggregates.Count;
        var joined = new JoinedRows(groups, dialect);
        var cells = joined.Add(row => row);
        var order = shape.Order.Select(key => (cells, key)).ToList();
        if (parentKey is not null)
        {
            order.Insert(
                0,
                (
                    cells,
                    new OrderDefinition(
                        GroupCell.Value(ParentType(rows), -1),
                        SortDirection.Ascending,
                        IsNullable: false
                    )
                )
            );
        }

        // Groups of several parents are cut to the limit where they are read.
        var isCut = parentKey is null && shape.Limit < int.MaxValue;
        if (isCut)
        {
            joined.OrderBy(order);
            joined.Take(StatementParameter.Operand(shape.Limit + 1, typeof(int)));
        }

        var values = new List<(int Place, LambdaExpression Value)>();
        for (var index = parentKey is null ? 0 : -1; index < shape.Keys.Count + shape.Aggregates.Count; index++)
        {
            values.Add((cells, index < 0 ? GroupCell.Value(ParentType(rows), -1) : shape.Value(index)));
        }

        foreach (var target in shape.Targets)
        {
            var read = new ShapeCells(target.Shape, model);
            var places = joined.Join(read, joined.Join(cells, shape.Value(target.Key), target.Shape.Node));
            values.AddRange(read.Cells.Select(cell => (places[cell.Place], cell.Selector)));
        }

        if (order.Count > 0 && (!isCut || shape.Targets.Count > 0))
        {
            joined.OrderBy(order);
        }

        return new GroupCell.Unpacker(cellCount, parentKey is null ? 0 : 1).Visit(joined.Select(values));
    }

    /// <summary>The groups that fulfil the conditions.</summary>
    internal static Expression Having(DatabaseDialect dialect, GroupShape shape, Expression groups) =>
        shape.Having is AllOfFilter { Parts.Count: 0 }
            ? groups
            : groups.Where(new FilterPredicate(dialect).Lambda(shape.Having, groups.Type.GetGenericArguments()[0]));

    /// <summary>
    /// Groups the rows and packs the keys and aggregates of each group, and at last what is made of these.
    /// </summary>
    internal static Expression Group(
        DatabaseDialect dialect,
        GroupShape shape,
        Expression rows,
        Func<Expression, Expression> place,
        Func<Expression, Expression>? parentKey,
        int keyCount,
        Func<IReadOnlyList<Expression>, Expression>? last = null,
        Expression? parents = null
    )
    {
        var items = GroupItems.Join(shape.Keys, rows, place);
        Func<Expression, Expression> placeOfItem = row => place(items.Row(row));
        var known = shape.Known is { } sets ? KnownGroups.Of(dialect, sets, items.Rows, placeOfItem, parents) : null;
        Func<Expression, Expression> itemOf = known is null ? row => row : JoinedRow.Right;
        rows = known?.Rows ?? items.Rows;

        var rowType = rows.Type.GetGenericArguments()[0];
        var row = Expression.Parameter(rowType, "row");
        List<Expression> keys =
        [
            .. shape.Keys.Select(
                (key, cell) =>
                {
                    var ofRow = items.Value(key, itemOf(row), place);
                    return known is null ? ofRow : known.Key(row, cell, ofRow);
                }
            ),
        ];
        if (parentKey is not null)
        {
            var ofRow = parentKey(items.Row(itemOf(row)));
            keys.Insert(0, known is null ? ofRow : known.ParentKey(row, ofRow));
        }

        // All rows are one group.
        var key = keys.Count == 0 ? Expression.Constant(1) : PackedValues.Pack(keys);
        var groupType = typeof(IGrouping<,>).MakeGenericType(key.Type, rowType);
        var groups = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.GroupBy),
            [rowType, key.Type],
            rows,
            Expression.Quote(Expression.Lambda(key, row))
        );

        var group = Expression.Parameter(groupType, "group");
        var packedKey = Expression.Property(group, nameof(IGrouping<int, int>.Key));
        List<Expression> cells =
        [
            .. Enumerable.Range(0, keyCount).Select(index => PackedValues.Unpack(packedKey, index, keyCount)),
        ];
        cells.AddRange(
            shape.Aggregates.Select(aggregate =>
                aggregate.Running is not null
                    ? null!
                    : aggregate.Over(
                        group,
                        rowType,
                        item => placeOfItem(itemOf(item)),
                        dialect,
                        known is null ? null : KnownGroups.IsRow
                    )
            )
        );
        RunningCounts.Fill(shape, cells, dialect, keyCount - shape.Keys.Count);
        if (last is not null)
        {
            cells.Add(last(cells));
        }

        return groups.Select(Expression.Lambda(PackedValues.Pack(cells), group));
    }

    internal static Type ParentType(Expression rows) =>
        rows.Type.GetGenericArguments()[0].GetGenericArguments()[0].GetGenericArguments()[0];
}
