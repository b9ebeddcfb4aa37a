using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>Rows that grow by joins, and the places in them where the parts are found.</summary>
internal sealed class JoinedRows(Expression rows, DatabaseDialect dialect)
{
    private readonly List<Func<Expression, Expression>> _places = [];
    private readonly List<JoinedValue> _values = [];
    private readonly List<(int From, OneFieldDefinition Link, int Place)> _targets = [];
    private Expression _rows = rows;

    private Type RowType => ExpressionBuilding.ElementOf(_rows);

    /// <summary>Names a part of the row.</summary>
    public int Add(Func<Expression, Expression> place)
    {
        _places.Add(place);
        return _places.Count - 1;
    }

    /// <summary>Joins the node whose key a value of a part is, and returns its place. Rows without one stay.</summary>
    public int Join(int from, LambdaExpression foreignKey, NodeDefinition target) =>
        Join(from, foreignKey, ExpressionBuilding.Rows(target.ClrType), target.Key);

    /// <summary>
    /// A value of a part, with joins in place of the subqueries that would look it up, or count, once for each row:
    /// what lies behind a
    /// link is joined, and numbers of items are counted for all parents at once. What is calculated of a target stays a
    /// subquery: of a
    /// target that is not there it would be calculated too. Asking twice for the same value joins once.
    /// </summary>
    public (int Place, LambdaExpression Value) Joined(int from, LambdaExpression value)
    {
        if (Find(from, value) is { } known)
        {
            return (known.Place, known.Value);
        }

        var joined = value.Body switch
        {
            LinkedCount count => Counted(from, count),
            LinkedValue linked when linked.IsNothingWithoutTarget => Behind(from, linked),
            _ => (Place: from, Value: value),
        };
        _values.Add(new JoinedValue(from, value, joined.Place, joined.Value));
        return joined;
    }

    /// <summary>A value of a part, from a join if <see cref="Joined"/> made one for it.</summary>
    public (int Place, LambdaExpression Value) Known(int from, LambdaExpression value) =>
        Find(from, value) is { } known ? (known.Place, known.Value) : (from, value);

    private JoinedValue? Find(int from, LambdaExpression value) =>
        _values.Find(known => known.From == from && ExpressionBuilding.SameValue(known.Asked, value));

    /// <summary>
    /// The number of a list's items: of all parents' lists at once, beside the parents that have any.
    /// </summary>
    private (int Place, LambdaExpression Value) Counted(int from, LinkedCount count)
    {
        var numbers = count.ByParent();
        var key = Expression.Parameter(ExpressionBuilding.ElementOf(numbers), "number");
        var place = Join(from, count.Connection.ParentKey, numbers, Expression.Lambda(JoinedRow.Left(key), key));
        return (
            place,
            Expression.Lambda(Expression.Coalesce(JoinedRow.Right(key).OrNull(), Expression.Constant(0)), key)
        );
    }

    /// <summary>A value of a link's target.</summary>
    private (int Place, LambdaExpression Value) Behind(int from, LinkedValue linked)
    {
        var (place, value) = Joined(Target(from, linked.Link, linked.Target), linked.Value);
        return (place, Expression.Lambda(linked.OrNothing(value.Body.OrNull()), value.Parameters));
    }

    /// <summary>A link's target, joined once for all that is read of it.</summary>
    private int Target(int from, OneFieldDefinition link, NodeDefinition target)
    {
        var index = _targets.FindIndex(known => known.From == from && known.Link == link);
        if (index >= 0)
        {
            return _targets[index].Place;
        }

        var place = Join(from, link.ForeignKey, target);
        _targets.Add((from, link, place));
        return place;
    }

    private int Join(int from, LambdaExpression foreignKey, Expression targets, LambdaExpression key)
    {
        var targetType = ExpressionBuilding.ElementOf(targets);
        var outer = Expression.Parameter(RowType, "outer");
        var inner = Expression.Parameter(targetType, "inner");
        var (outerKey, innerKey) = ExpressionBuilding.Unify(foreignKey.Apply(_places[from](outer)), key.Apply(inner));
        var pair = JoinedRow.Selector(RowType, targetType);
        _rows = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.LeftJoin),
            [RowType, targetType, outerKey.Type, pair.ReturnType],
            _rows,
            targets,
            Expression.Quote(Expression.Lambda(outerKey, outer)),
            Expression.Quote(Expression.Lambda(innerKey, inner)),
            Expression.Quote(pair)
        );
        MoveLeft();
        return Add(JoinedRow.Right);
    }

    /// <summary>All that was there stands on the left now.</summary>
    private void MoveLeft()
    {
        for (var index = 0; index < _places.Count; index++)
        {
            var place = _places[index];
            _places[index] = row => place(JoinedRow.Left(row));
        }
    }

    /// <summary>
    /// Joins what is asked for below a part; the result says at which places the cells' own places are.
    /// </summary>
    public int[] Join(ShapeCells cells, int place)
    {
        var places = new int[cells.Joins.Count + 1];
        places[0] = place;
        for (var index = 0; index < cells.Joins.Count; index++)
        {
            var join = cells.Joins[index];
            places[index + 1] = Target(places[join.From], join.Link, join.Target);
        }

        return places;
    }

    public void OrderBy(IEnumerable<(int Place, OrderDefinition Key)> order, bool backward = false)
    {
        var row = Expression.Parameter(RowType, "row");
        _rows = RowOrder.Apply(_rows, RowType, Over(order, row), backward, dialect);
    }

    /// <summary>
    /// Leaves the rows that fulfil a condition on the keys of an order, which it gets as functions of the whole row.
    /// </summary>
    public void Where(
        IEnumerable<(int Place, OrderDefinition Key)> order,
        Func<IReadOnlyList<OrderDefinition>, Expression, Expression?> condition
    )
    {
        var row = Expression.Parameter(RowType, "row");
        if (condition([.. Over(order, row)], row) is { } holds)
        {
            _rows = _rows.Where(Expression.Lambda(holds, row));
        }
    }

    /// <summary>Leaves the rows whose value of a part fulfils a condition.</summary>
    public void Where(int place, LambdaExpression value, Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(RowType, "row");
        _rows = _rows.Where(Expression.Lambda(condition(value.Apply(_places[place](row))), row));
    }

    /// <summary>The rows in groups of equal values, whose key is the packed values.</summary>
    public Expression GroupBy(IReadOnlyList<(int Place, LambdaExpression Value)> values)
    {
        var row = Expression.Parameter(RowType, "row");
        var key = PackedValues.Pack([.. values.Select(value => value.Value.Apply(_places[value.Place](row)))]);
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.GroupBy),
            [RowType, key.Type],
            _rows,
            Expression.Quote(Expression.Lambda(key, row))
        );
    }

    public void Skip(StatementParameter count) => _rows = _rows.Skip(RowType, count);

    /// <summary>
    /// Cuts the rows. What is read of targets only then is joined anew, so that no more is carried to the cut than it
    /// needs.
    /// </summary>
    public void Take(StatementParameter limit)
    {
        _rows = _rows.Take(RowType, limit);
        _targets.Clear();
    }

    /// <summary>How many rows there are.</summary>
    public Expression Count() => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [RowType], _rows);

    /// <summary>One part of all rows.</summary>
    public Expression Select(int place)
    {
        var row = Expression.Parameter(RowType, "row");
        var part = _places[place](row);
        return part == row ? _rows : _rows.Select(Expression.Lambda(part, row));
    }

    /// <summary>The values of all rows, a cell each.</summary>
    public Expression Select(IEnumerable<(int Place, LambdaExpression Value)> values)
    {
        var row = Expression.Parameter(RowType, "row");
        var cells = values.Select(value => value.Value.Apply(_places[value.Place](row))).ToList();
        return _rows.Select(
            Expression.Lambda(cells.Exists(IsValueList) ? PackedValues.Pack(cells) : Array(cells), row)
        );
    }

    /// <summary>
    /// EF Core reads the whole row for a list of value objects in an array; as a property of an object it stays one
    /// column.
    /// </summary>
    private static bool IsValueList(Expression value) => ValueShape.Of(value.Type) is { IsList: true, IsLeaf: false };

    private static NewArrayExpression Array(IEnumerable<Expression> cells) =>
        Expression.NewArrayInit(typeof(object), cells.Select(cell => Expression.Convert(cell, typeof(object))));

    private IEnumerable<OrderDefinition> Over(
        IEnumerable<(int Place, OrderDefinition Key)> order,
        ParameterExpression row
    ) =>
        order.Select(item =>
            item.Key with
            {
                Selector = Expression.Lambda(item.Key.Selector.Apply(_places[item.Place](row)), row),
            }
        );
}
