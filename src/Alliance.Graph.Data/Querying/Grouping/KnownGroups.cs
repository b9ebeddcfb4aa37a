using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// Rows, and beside them one for each known combination of keys that no row stands behind, so that a group comes of it.
/// There is no union:
/// its halves would have to agree in the databases' types. Each of two numbers is joined with its half instead, and a
/// value is that of the
/// half which is there.
/// </summary>
internal sealed class KnownGroups
{
    private const int OfKeys = 0;

    private const int OfRows = 1;

    private readonly IReadOnlyDictionary<int, Func<Expression, Expression>> _cells;
    private readonly Func<Expression, Expression>? _parentKey;
    private readonly Func<Expression, Expression> _keys;

    private KnownGroups(
        Expression rows,
        IReadOnlyDictionary<int, Func<Expression, Expression>> cells,
        Func<Expression, Expression>? parentKey,
        Func<Expression, Expression> keys
    )
    {
        Rows = rows;
        _cells = cells;
        _parentKey = parentKey;
        _keys = keys;
    }

    /// <summary>The rows of both kinds.</summary>
    public Expression Rows { get; private set; }

    /// <summary>Puts known keys beside rows.</summary>
    /// <param name="dialect">How conditions are asked.</param>
    /// <param name="known">The keys.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="place">Where in one of them that is found which is grouped.</param>
    /// <param name="parents">Keys of the parents, each of which has all known keys; null at the root.</param>
    public static KnownGroups Of(
        DatabaseDialect dialect,
        KnownKeys known,
        Expression rows,
        Func<Expression, Expression> place,
        Expression? parents
    )
    {
        var (keys, cells, key) = Combinations(dialect, known);
        Func<Expression, Expression>? ofParent = null;
        if (parents is not null)
        {
            keys = Cross(parents.Select(KeyRow.Value(ExpressionBuilding.ElementOf(parents))), keys);
            cells = cells.ToDictionary(
                cell => cell.Key,
                cell => (Func<Expression, Expression>)(row => cell.Value(JoinedRow.Right(row)))
            );
            var ofSet = key;
            key = row => ofSet(JoinedRow.Right(row));
            ofParent = JoinedRow.Left;
        }

        var both = Join(Join(new NumberRows(2), row => row, keys, OfKeys), JoinedRow.Left, rows, OfRows);
        var groups = new KnownGroups(both, cells, ofParent, row => JoinedRow.Right(JoinedRow.Left(row)));
        var row = Expression.Parameter(ExpressionBuilding.ElementOf(both), "row");
        var hasKeys = key(groups._keys(row)).OrNull().IsNotNull();
        var hasRow = known.RowKey.Apply(place(JoinedRow.Right(row))).OrNull().IsNotNull();
        var isThere = Expression.OrElse(
            Expression.AndAlso(Expression.Not(IsRow(row)), hasKeys),
            Expression.AndAlso(IsRow(row), hasRow)
        );
        groups.Rows = both.Where(Expression.Lambda(isThere, row));
        return groups;
    }

    /// <summary>How many combinations there are.</summary>
    public static Expression Count(DbContext context, DatabaseDialect dialect, KnownKeys known) =>
        CountQuery.OneRow(context, [new JoinedRows(Combinations(dialect, known).Rows, dialect).Count()]);

    /// <summary>Whether a row is one, and not known keys only.</summary>
    public static Expression IsRow(Expression row) =>
        Expression.Equal(JoinedRow.Left(JoinedRow.Left(row)), Expression.Constant(OfRows));

    /// <summary>The key of a cell: that of the row, or the known one.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="ofRow">The row's key.</param>
    public Expression Key(Expression row, int cell, Expression ofRow) => OneOf(row, ofRow, _cells[cell](_keys(row)));

    /// <summary>The key of the parent.</summary>
    public Expression ParentKey(Expression row, Expression ofRow) => OneOf(row, ofRow, _parentKey!(_keys(row)));

    private static Expression OneOf(Expression row, Expression ofRow, Expression known)
    {
        var type = ofRow.Type.OrNull();
        var either = Expression.Condition(IsRow(row), As(ofRow, type), As(known, type));
        return As(either, ofRow.Type);
    }

    /// <summary>The combinations, where in them a cell is found, and where something that each has.</summary>
    private static (
        Expression Rows,
        IReadOnlyDictionary<int, Func<Expression, Expression>> Cells,
        Func<Expression, Expression> Key
    ) Combinations(DatabaseDialect dialect, KnownKeys known)
    {
        Expression? rows = null;
        Func<Expression, Expression>? key = null;
        Dictionary<int, Func<Expression, Expression>> cells = [];
        foreach (var set in known.Sets)
        {
            var (next, values) = set switch
            {
                KnownValues of => (ValuesOf(of), [of.Cell]),
                KnownRows of => (RowsOf(dialect, of), of.Cells.Select(cell => cell.Cell).ToList()),
                _ => throw new NotSupportedException($"The set '{set.GetType().Name}' is not known."),
            };
            var count = values.Count + (set is KnownRows { IsEachRow: true } ? 1 : 0);
            Func<Expression, Expression> place = rows is null ? row => row : JoinedRow.Right;
            var above = rows is null ? [] : cells;
            cells = above.ToDictionary(
                cell => cell.Key,
                cell => (Func<Expression, Expression>)(row => cell.Value(JoinedRow.Left(row)))
            );
            foreach (var (cell, index) in values.Select((cell, index) => (cell, index)))
            {
                cells.Add(cell, row => PackedValues.Unpack(place(row), index, count));
            }

            var keyAbove = key;
            key = keyAbove is null
                ? row => PackedValues.Unpack(place(row), count - 1, count)
                : row => keyAbove(JoinedRow.Left(row));
            rows = rows is null ? next : Cross(rows, next);
        }

        return (rows!, cells, key!);
    }

    private static Expression ValuesOf(KnownValues values)
    {
        var number = Expression.Parameter(typeof(int), "number");
        var value = values
            .Values.Select((value, index) => (Value: Expression.Constant(value, values.Type), Index: index))
            .Reverse()
            .Aggregate(
                (Expression?)null,
                (rest, next) =>
                    rest is null
                        ? next.Value
                        : Expression.Condition(
                            Expression.Equal(number, Expression.Constant(next.Index)),
                            next.Value,
                            rest
                        )
            );
        return new NumberRows(values.Values.Count).Select(Expression.Lambda(value!.OrNull(), number));
    }

    /// <summary>The values of the keys, and behind them the key of the row if each row counts.</summary>
    private static Expression RowsOf(DatabaseDialect dialect, KnownRows of)
    {
        var row = Expression.Parameter(of.Node.ClrType, "row");
        var all = LevelQuery.Filter(
            ExpressionBuilding.Rows(of.Node.ClrType),
            RowList.All(of.Node) with
            {
                Filter = of.Filter,
            },
            dialect
        );
        List<Expression> values = [.. of.Cells.Select(cell => cell.Value.Apply(row).OrNull())];
        if (of.IsEachRow)
        {
            values.Add(of.Node.Key.Apply(row).OrNull());
            return all.Select(Expression.Lambda(PackedValues.Pack(values), row));
        }

        all = all.Where(
            Expression.Lambda(
                values.Aggregate((Expression?)null, (condition, value) => condition.And(value.IsNotNull()))!,
                row
            )
        );
        var keys = all.Select(Expression.Lambda(PackedValues.Pack(values), row));
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Distinct),
            [ExpressionBuilding.ElementOf(keys)],
            keys
        );
    }

    private static MethodCallExpression Cross(Expression left, Expression right)
    {
        var (one, other) = (ExpressionBuilding.ElementOf(left), ExpressionBuilding.ElementOf(right));
        var each = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(one, typeof(IEnumerable<>).MakeGenericType(other)),
            right,
            Expression.Parameter(one, "left")
        );
        var pair = JoinedRow.Selector(one, other);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [one, other, pair.ReturnType],
            left,
            Expression.Quote(each),
            Expression.Quote(pair)
        );
    }

    private static MethodCallExpression Join(
        Expression outer,
        Func<Expression, Expression> number,
        Expression inner,
        int half
    )
    {
        var left = Expression.Parameter(ExpressionBuilding.ElementOf(outer), "left");
        var right = Expression.Parameter(ExpressionBuilding.ElementOf(inner), "right");
        var pair = JoinedRow.Selector(left.Type, right.Type);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.LeftJoin),
            [left.Type, right.Type, typeof(int), pair.ReturnType],
            outer,
            inner,
            Expression.Quote(Expression.Lambda(number(left), left)),
            Expression.Quote(Expression.Lambda(Expression.Constant(half), right)),
            Expression.Quote(pair)
        );
    }

    private static Expression As(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);
}
