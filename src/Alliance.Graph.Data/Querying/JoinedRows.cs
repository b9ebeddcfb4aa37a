using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>Rows that grow by joins, and the places in them where the parts are found.</summary>
internal sealed class JoinedRows(Expression rows, DatabaseProvider provider)
{
    private readonly List<Func<Expression, Expression>> _places = [];
    private Expression _rows = rows;

    private Type RowType => _rows.Type.GetGenericArguments()[0];

    /// <summary>Names a part of the row.</summary>
    public int Add(Func<Expression, Expression> place)
    {
        _places.Add(place);
        return _places.Count - 1;
    }

    /// <summary>Joins the node whose key a value of a part is, and returns its place. Rows without one stay.</summary>
    public int Join(int from, LambdaExpression foreignKey, NodeDefinition target)
    {
        var outer = Expression.Parameter(RowType, "outer");
        var inner = Expression.Parameter(target.ClrType, "inner");
        var (outerKey, innerKey) = ExpressionBuilding.Unify(foreignKey.Apply(_places[from](outer)), target.Key.Apply(inner));
        var pair = JoinedRow.Selector(RowType, target.ClrType);
        _rows = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.LeftJoin),
            [RowType, target.ClrType, outerKey.Type, pair.ReturnType],
            _rows,
            ExpressionBuilding.Rows(target.ClrType),
            Expression.Quote(Expression.Lambda(outerKey, outer)),
            Expression.Quote(Expression.Lambda(innerKey, inner)),
            Expression.Quote(pair));
        for (var index = 0; index < _places.Count; index++)
        {
            var place = _places[index];
            _places[index] = row => place(JoinedRow.Left(row));
        }

        return Add(JoinedRow.Right);
    }

    /// <summary>Joins what is asked for below a part; the result says at which places the cells' own places are.</summary>
    public int[] Join(ShapeCells cells, int place)
    {
        var places = new int[cells.Joins.Count + 1];
        places[0] = place;
        for (var index = 0; index < cells.Joins.Count; index++)
        {
            var join = cells.Joins[index];
            places[index + 1] = Join(places[join.From], join.Link.ForeignKey, join.Target);
        }

        return places;
    }

    public void OrderBy(IEnumerable<(int Place, OrderDefinition Key)> order, bool backward = false)
    {
        var row = Expression.Parameter(RowType, "row");
        _rows = RowOrder.Apply(
            _rows,
            RowType,
            order.Select(item => item.Key with { Selector = Expression.Lambda(item.Key.Selector.Apply(_places[item.Place](row)), row) }),
            backward,
            provider);
    }

    public void Skip(StatementValue count) => _rows = _rows.Skip(RowType, count);

    public void Take(StatementValue limit) => _rows = _rows.Take(RowType, limit);

    /// <summary>The values of all rows, a cell each.</summary>
    public Expression Select(IEnumerable<(int Place, LambdaExpression Value)> values)
    {
        var row = Expression.Parameter(RowType, "row");
        var cells = values.Select(value => value.Value.Apply(_places[value.Place](row))).ToList();
        return _rows.Select(Expression.Lambda(cells.Exists(IsValueList) ? GroupCells.Pack(cells) : Array(cells), row));
    }

    /// <summary>EF Core reads the whole row for a list of value objects in an array; as a property of an object it stays one column.</summary>
    private static bool IsValueList(Expression value) => ValueShape.Of(value.Type) is { IsList: true, IsLeaf: false };

    private static NewArrayExpression Array(IEnumerable<Expression> cells)
        => Expression.NewArrayInit(typeof(object), cells.Select(cell => Expression.Convert(cell, typeof(object))));
}
