using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// Rows beside the items of their lists that they are grouped by: a row stands once beside each different item, and
/// once beside nothing
/// if it has none. Keys of one list are of one item.
/// </summary>
internal sealed class GroupItems
{
    private readonly List<(ListItem Item, Func<Expression, Expression> Place)> _items = [];

    private GroupItems(Expression rows, Func<Expression, Expression> row)
    {
        Rows = rows;
        Row = row;
    }

    /// <summary>The rows with their items.</summary>
    public Expression Rows { get; private set; }

    /// <summary>What the row was before items were joined to it.</summary>
    public Func<Expression, Expression> Row { get; private set; }

    /// <summary>Joins the items that keys name.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="place">Where in a row that stands which the keys are of.</param>
    public static GroupItems Join(
        IEnumerable<LambdaExpression> keys,
        Expression rows,
        Func<Expression, Expression> place
    )
    {
        var joined = new GroupItems(rows, row => row);
        var wanted = keys.Select(key => key.Body).OfType<ListItem>().ToList();
        while (wanted.Count > 0)
        {
            var same = wanted.FindAll(item => item.IsOfSameList(wanted[0]));
            wanted.RemoveAll(same.Contains);
            if (same[0].List is { } list)
            {
                joined.AddScalars(same[0], list, place);
            }
            else
            {
                joined.AddNodes(same, place);
            }
        }

        return joined;
    }

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row with its items.</param>
    /// <param name="place">Where in the row as it was before that stands which the key is of.</param>
    public Expression Value(LambdaExpression key, Expression row, Func<Expression, Expression> place) =>
        key.Body is ListItem wanted
            ? _items
                .First(item =>
                    item.Item.IsOfSameList(wanted) && ExpressionBuilding.SameValue(item.Item.Value, wanted.Value)
                )
                .Place(row)
            : key.Apply(place(Row(row)));

    private void AddScalars(ListItem item, LambdaExpression list, Func<Expression, Expression> place)
    {
        var row = Expression.Parameter(ExpressionBuilding.ElementOf(Rows), "row");
        var stored = ValueShape.Of(list.ReturnType).ElementType;
        var type = stored.OrNull();
        var one = Expression.Parameter(stored, "item");
        var all = list.Apply(place(Row(row)));
        var nullable =
            type == stored
                ? all
                : Expression.Call(
                    typeof(Enumerable),
                    nameof(Enumerable.Select),
                    [stored, type],
                    all,
                    Expression.Lambda(one.OrNull(), one)
                );
        var items = Call(
            nameof(Enumerable.DefaultIfEmpty),
            [type],
            Call(nameof(Enumerable.Distinct), [type], nullable)
        );
        var pair = JoinedRow.Selector(row.Type, type);
        Rows = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [row.Type, type, pair.ReturnType],
            Rows,
            Expression.Quote(
                Expression.Lambda(
                    typeof(Func<,>).MakeGenericType(row.Type, typeof(IEnumerable<>).MakeGenericType(type)),
                    items,
                    row
                )
            ),
            Expression.Quote(pair)
        );
        Joined();
        _items.Add(
            (item, joined => Expression.Call(typeof(ItemText), nameof(ItemText.Of), [type], JoinedRow.Right(joined)))
        );
    }

    private void AddNodes(IReadOnlyList<ListItem> same, Func<Expression, Expression> place)
    {
        var items = NodesByParent(same);
        var outer = Expression.Parameter(ExpressionBuilding.ElementOf(Rows), "outer");
        var inner = Expression.Parameter(ExpressionBuilding.ElementOf(items), "inner");
        var (outerKey, innerKey) = ExpressionBuilding.Unify(
            same[0].Connection!.ParentKey.Apply(place(Row(outer))),
            JoinedRow.Left(inner)
        );
        var pair = JoinedRow.Selector(outer.Type, inner.Type);
        Rows = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.LeftJoin),
            [outer.Type, inner.Type, outerKey.Type, pair.ReturnType],
            Rows,
            items,
            Expression.Quote(Expression.Lambda(outerKey, outer)),
            Expression.Quote(Expression.Lambda(innerKey, inner)),
            Expression.Quote(pair)
        );
        Joined();
        for (var index = 0; index < same.Count; index++)
        {
            var at = index + 1;
            _items.Add((same[index], joined => PackedValues.Unpack(JoinedRow.Right(joined), at, same.Count + 1)));
        }
    }

    /// <summary>The parents' keys and the values of their nodes, each combination once.</summary>
    private static MethodCallExpression NodesByParent(IReadOnlyList<ListItem> same)
    {
        var (through, target) = ((ThroughLink)same[0].Connection!.Link, same[0].Target!);
        var links = ExpressionBuilding.Rows(through.LinkType);
        var link = Expression.Parameter(through.LinkType, "link");
        var node = Expression.Parameter(target.ClrType, "node");
        var (linkKey, nodeKey) = ExpressionBuilding.Unify(through.TargetKey.Apply(link), target.Key.Apply(node));
        var packed = Expression.Lambda(
            PackedValues.Pack([
                through.ParentKey.Apply(link),
                .. same.Select(item => item.Value!.Apply(node).OrNull()),
            ]),
            link,
            node
        );
        var nodes = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Join),
            [link.Type, node.Type, linkKey.Type, packed.ReturnType],
            links,
            ExpressionBuilding.Rows(target.ClrType),
            Expression.Quote(Expression.Lambda(linkKey, link)),
            Expression.Quote(Expression.Lambda(nodeKey, node)),
            Expression.Quote(packed)
        );
        return Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [packed.ReturnType], nodes);
    }

    /// <summary>All that was there stands on the left now.</summary>
    private void Joined()
    {
        var before = Row;
        Row = row => before(JoinedRow.Left(row));
        for (var index = 0; index < _items.Count; index++)
        {
            var (item, at) = _items[index];
            _items[index] = (item, row => at(JoinedRow.Left(row)));
        }
    }

    private static MethodCallExpression Call(string method, Type[] types, Expression argument) =>
        Expression.Call(typeof(Enumerable), method, types, argument);
}
