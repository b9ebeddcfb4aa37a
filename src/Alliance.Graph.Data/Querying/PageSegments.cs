using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// The rows among which a page is: those that tie with the cursor in the first key of the order, those beyond it, and those
/// that lack the key, each up to the page's size. Neither database finds such a page in an index if it is asked for with one
/// condition (<c>a &gt; x OR (a = x AND b &gt; y) OR a IS NULL</c>): it would read, or sort, the whole table for every page. In
/// parts, each is a range of the index over the order's keys, however deep the page is.
/// </summary>
internal sealed class PageSegments
{
    private readonly RowList _list;
    private readonly PageWindow _window;
    private readonly DatabaseProvider _provider;
    private readonly OrderDefinition _first;

    private PageSegments(RowList list, PageWindow window, DatabaseProvider provider)
    {
        _list = list;
        _window = window;
        _provider = provider;
        _first = list.Order[0];
    }

    /// <summary>Values of the order's keys at the end that rows are read from.</summary>
    private IReadOnlyList<object?>? End => _window.Backward ? _window.Before : _window.After;

    /// <summary>Whether values of the first key grow in the direction of reading, nulls last.</summary>
    private bool Grows => (_first.Direction == SortDirection.Ascending) != _window.Backward;

    /// <summary>Rows that hold the page, unordered; they can be more than the page has.</summary>
    /// <param name="rows">The list's rows.</param>
    /// <param name="list">The list.</param>
    /// <param name="window">The page.</param>
    /// <param name="provider">The database.</param>
    public static Expression Of(Expression rows, RowList list, PageWindow window, DatabaseProvider provider)
    {
        var segments = new PageSegments(list, window, provider);
        return segments.ArePossible() && segments.Conditions().ToList() is { Count: > 1 } conditions
            ? conditions.Select(condition => segments.Segment(rows, condition)).Aggregate((one, other) => Concat(one, other, list.Node.ClrType))
            : LevelQuery.Seek(rows, list, window);
    }

    /// <summary>An order by the key alone needs no parts, one by something that is in no index gains nothing.</summary>
    private bool ArePossible()
    {
        var otherEnd = _window.Backward ? _window.After : _window.Before;
        return otherEnd is null && _list.Order.Count > 1 && IsColumn(_first.Selector.Body);
    }

    private IEnumerable<PageSegment> Conditions()
    {
        if (End is { } end)
        {
            yield return new PageSegment(row => Tie(row, end), IsOfOneValue: true);
            if (end[0] is not null)
            {
                yield return new PageSegment(row => Beyond(row, end), IsOfOneValue: false);
            }

            if (_first.IsNullable && end[0] is null != Grows)
            {
                yield return end[0] is null ? WithKey() : WithoutKey();
            }
        }
    }

    private PageSegment WithKey() => new(row => _first.Selector.Apply(row).IsNotNull(), IsOfOneValue: false);

    private PageSegment WithoutKey() => new(row => _first.Selector.Apply(row).IsNull(), IsOfOneValue: true);

    private Expression Tie(Expression row, IReadOnlyList<object?> end) => Keyset(end).Tie(row, behind: !_window.Backward);

    private Expression Beyond(Expression row, IReadOnlyList<object?> end) => Keyset(end).Beyond(row, behind: !_window.Backward);

    private KeysetPredicate Keyset(IReadOnlyList<object?> end)
        => new(_list.Order, end, _window.Backward ? input => input.Window!.Before! : input => input.Window!.After!);

    private Expression Segment(Expression rows, PageSegment segment)
    {
        var type = _list.Node.ClrType;
        var row = Expression.Parameter(type, "row");
        IEnumerable<OrderDefinition> order = segment.IsOfOneValue ? _list.Order.Skip(1) : [_first with { IsNullable = false }, .. _list.Order.Skip(1)];
        return RowOrder.Apply(rows.Where(Expression.Lambda(segment.Condition(row), row)), type, order, _window.Backward, _provider).Take(type, _window.Skip == 0 ? LevelQuery.Limit : LevelQuery.LimitAndSkipped);
    }

    private static MethodCallExpression Concat(Expression one, Expression other, Type type)
        => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [type], one, other);

    private static bool IsColumn(Expression value)
        => value is MemberExpression { Expression: { } owner } && (owner is ParameterExpression || IsColumn(owner));

    /// <param name="Condition">The condition on a row.</param>
    /// <param name="IsOfOneValue">Whether all rows have the same value of the first key, or none.</param>
    private sealed record PageSegment(Func<Expression, Expression> Condition, bool IsOfOneValue);
}
