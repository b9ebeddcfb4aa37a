using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying;

/// <summary>Builds the statement of one level: a page of all rows, a page for each of many parents, or rows by key.</summary>
internal sealed class LevelQuery
{
    private readonly DbContext _context;
    private readonly DatabaseProvider _provider;
    private readonly RowShape _shape;
    private readonly List<Func<Expression, Expression>> _places = [];
    private Func<Expression, Expression>? _parentKey;
    private Expression _rows;

    private LevelQuery(DbContext context, DatabaseProvider provider, RowShape shape, Expression rows)
    {
        _context = context;
        _provider = provider;
        _shape = shape;
        _rows = rows;
    }

    private Type RowType => _rows.Type.GetGenericArguments()[0];

    /// <summary>A page of all rows. A backward page comes in reverse order.</summary>
    public static IQueryable<object?[]> Page(DbContext context, DatabaseProvider provider, RowShape shape, PageWindow window)
    {
        var query = new LevelQuery(context, provider, shape, Set(context, shape.Node.ClrType));
        query._places.Add(row => row);
        query._rows = query.Seek(query._rows, window);
        query.Join();
        query.Order(window.Backward);
        query._rows = query._rows.Take(query.RowType, ExpressionBuilding.Lift(window.Limit, typeof(int)));
        return query.Select();
    }

    /// <summary>The rows with these keys, in any order.</summary>
    public static IQueryable<object?[]> ByKeys(DbContext context, DatabaseProvider provider, RowShape shape, KeySet keys)
    {
        var query = new LevelQuery(context, provider, shape, Set(context, shape.Node.ClrType));
        query._places.Add(row => row);
        var row = Expression.Parameter(shape.Node.ClrType, "row");
        query._rows = query._rows.Where(Expression.Lambda(keys.Contains(shape.Node.Key.Apply(row)), row));
        query.Join();
        return query.Select();
    }

    /// <summary>
    /// A page for each parent. The first column is the parent's key; rows come by parent, then in the list's order,
    /// also for a backward page.
    /// </summary>
    public static IQueryable<object?[]> PagePerParent(
        DbContext context, DatabaseProvider provider, RowShape shape, LinkDefinition link, KeySet parents, PageWindow window)
    {
        var keys = parents.Query(context, provider).Expression;
        var query = new LevelQuery(context, provider, shape, keys);
        query._rows = provider.PagePerKey(new PagePerKey(
            keys, Set(context, shape.Node.ClrType), shape.Node.Key, parent => query.PageOf(parent, link, window)));
        query._places.Add(JoinedRow.Right);
        query._parentKey = JoinedRow.KeyValue;
        query.Join();
        query.Order(backward: false);
        return query.Select();
    }

    /// <summary>The children of one parent, unordered.</summary>
    /// <param name="context">Context that runs the query.</param>
    /// <param name="node">Type of the children.</param>
    /// <param name="link">How they are linked to the parent.</param>
    /// <param name="parent">Key of the parent.</param>
    /// <param name="repeatsLink">See <see cref="DatabaseProvider.RepeatsLinkAsLowerBound"/>.</param>
    public static Expression Children(
        DbContext context, NodeDefinition node, LinkDefinition link, Expression parent, bool repeatsLink)
    {
        var set = Set(context, node.ClrType);
        var child = Expression.Parameter(node.ClrType, "child");
        switch (link)
        {
            case DirectLink direct:
                return set.Where(Expression.Lambda(Linked(direct.ForeignKey.Apply(child), parent, repeatsLink), child));

            case ThroughLink through:
                var end = Expression.Parameter(through.LinkType, "link");
                var targetKey = Nullable.GetUnderlyingType(through.TargetKey.ReturnType) is { } underlying
                    ? Expression.Lambda(Expression.Convert(through.TargetKey.Apply(end), underlying), end)
                    : through.TargetKey;
                var targets = Set(context, through.LinkType)
                    .Where(Expression.Lambda(Linked(through.ParentKey.Apply(end), parent, repeatsLink), end))
                    .Select(targetKey);
                return set.Where(Expression.Lambda(
                    Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [node.KeyType], targets, node.Key.Apply(child)), child));

            default:
                throw new NotSupportedException($"The link '{link.GetType().Name}' is not known.");
        }
    }

    public static Expression Set(DbContext context, Type type)
        => ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(context, null)!).Expression;

    private static Expression Linked(Expression foreignKey, Expression parent, bool repeatsLink)
    {
        var same = ExpressionBuilding.Same(foreignKey, parent);
        if (!repeatsLink)
        {
            return same;
        }

        var (left, right) = ExpressionBuilding.Unify(foreignKey, parent);
        return Expression.AndAlso(same, KeysetPredicate.AtLeast(left, right));
    }

    private Expression PageOf(Expression parent, LinkDefinition link, PageWindow window)
    {
        var children = Seek(Children(_context, _shape.Node, link, parent, _provider.RepeatsLinkAsLowerBound), window);
        var ordered = OrderBy(children, _shape.Node.ClrType, _shape.Node.Order.Select(key => (key, key.Selector)), window.Backward);
        return ordered.Take(_shape.Node.ClrType, ExpressionBuilding.Lift(window.Limit, typeof(int)));
    }

    private Expression Seek(Expression rows, PageWindow window)
    {
        var row = Expression.Parameter(_shape.Node.ClrType, "row");
        Expression? condition = null;
        if (window.After is not null)
        {
            condition = condition.And(KeysetPredicate.Build(_shape.Node.Order, window.After, row, behind: true));
        }

        if (window.Before is not null)
        {
            condition = condition.And(KeysetPredicate.Build(_shape.Node.Order, window.Before, row, behind: false));
        }

        return condition is null ? rows : rows.Where(Expression.Lambda(condition, row));
    }

    private void Join()
    {
        foreach (var join in _shape.Joins)
        {
            var outer = Expression.Parameter(RowType, "outer");
            var inner = Expression.Parameter(join.Target.ClrType, "inner");
            var (outerKey, innerKey) = ExpressionBuilding.Unify(
                join.Link.ForeignKey.Apply(_places[join.From](outer)), join.Target.Key.Apply(inner));
            var pair = JoinedRow.Selector(RowType, join.Target.ClrType);
            _rows = Expression.Call(
                typeof(Queryable),
                nameof(Queryable.LeftJoin),
                [RowType, join.Target.ClrType, outerKey.Type, pair.ReturnType],
                _rows,
                Set(_context, join.Target.ClrType),
                Expression.Quote(Expression.Lambda(outerKey, outer)),
                Expression.Quote(Expression.Lambda(innerKey, inner)),
                Expression.Quote(pair));

            for (var index = 0; index < _places.Count; index++)
            {
                var place = _places[index];
                _places[index] = row => place(JoinedRow.Left(row));
            }

            if (_parentKey is { } parentKey)
            {
                _parentKey = row => parentKey(JoinedRow.Left(row));
            }

            _places.Add(JoinedRow.Right);
        }
    }

    private void Order(bool backward)
    {
        var row = Expression.Parameter(RowType, "row");
        var keys = _shape.Node.Order.Select(key => (key, Expression.Lambda(key.Selector.Apply(_places[0](row)), row)));
        if (_parentKey is not null)
        {
            var parentKey = Expression.Lambda(_parentKey(row), row);
            keys = keys.Prepend((new OrderDefinition(parentKey, SortDirection.Ascending, IsNullable: false), parentKey));
        }

        _rows = OrderBy(_rows, RowType, keys, backward);
    }

    private Expression OrderBy(
        Expression rows, Type rowType, IEnumerable<(OrderDefinition Key, LambdaExpression Selector)> keys, bool backward)
    {
        var first = true;
        foreach (var (key, selector) in keys)
        {
            var descending = (key.Direction == SortDirection.Descending) != backward;
            if (key.IsNullable && _provider.NullsAreSmallest)
            {
                var isNull = Expression.Lambda(
                    Expression.Equal(selector.Body, Expression.Constant(null, selector.ReturnType)), selector.Parameters);
                Append(isNull, descending);
            }

            Append(selector, descending);
        }

        return rows;

        void Append(LambdaExpression by, bool descending)
        {
            var method = (first, descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            rows = Expression.Call(typeof(Queryable), method, [rowType, by.ReturnType], rows, Expression.Quote(by));
            first = false;
        }
    }

    private IQueryable<object?[]> Select()
    {
        var row = Expression.Parameter(RowType, "row");
        var values = _shape.Columns.Select(column => column.Selector.Apply(_places[column.Place](row)));
        if (_parentKey is not null)
        {
            values = values.Prepend(_parentKey(row));
        }

        var cells = Expression.NewArrayInit(typeof(object), values.Select(value => Expression.Convert(value, typeof(object))));
        var provider = ((IQueryable)_context.Set<Domain.Country>()).Provider;
        return provider.CreateQuery<object?[]>(_rows.Select(Expression.Lambda(cells, row)));
    }
}
