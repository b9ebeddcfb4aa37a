using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// Takes a page behind a cursor apart. Neither database finds it in an index if it is asked for with one condition
/// (<c>a &gt; x OR (a = x AND b &gt; y) OR a IS NULL</c>): it would read, or sort, the whole table for every page. In
/// segments, each is
/// a range of the index over the order's keys, however deep the page is. They are read one after the other until the
/// page is
/// full, mostly one.
/// </summary>
internal static class PageSegments
{
    private static readonly IReadOnlyList<PageSegment> _whole = [PageSegment.Whole];
    private static readonly IReadOnlyList<PageSegment> _range = [PageSegment.Range];
    private static readonly IReadOnlyList<PageSegment> _rangeThenNulls = [PageSegment.Range, PageSegment.WithoutKey];
    private static readonly IReadOnlyList<PageSegment> _values = [PageSegment.Tie, PageSegment.Beyond];
    private static readonly IReadOnlyList<PageSegment> _valuesThenNulls =
    [
        PageSegment.Tie,
        PageSegment.Beyond,
        PageSegment.WithoutKey,
    ];
    private static readonly IReadOnlyList<PageSegment> _nulls = [PageSegment.Tie];
    private static readonly IReadOnlyList<PageSegment> _nullsThenValues = [PageSegment.Tie, PageSegment.WithKey];

    /// <summary>The segments in the order in which the page is read.</summary>
    public static IReadOnlyList<PageSegment> Of(RowList list, PageWindow window)
    {
        var first = list.Order[0];
        var (end, otherEnd) = window.Backward ? (window.Before, window.After) : (window.After, window.Before);
        if (end is null || otherEnd is not null || list.Order.Count == 1 || !StoredColumn.Is(first.Selector.Body))
        {
            // An order by the key alone needs no segments, one by something that is in no index gains nothing.
            return _whole;
        }

        var grows = (first.Direction == SortDirection.Ascending) != window.Backward;
        return (IsNull: end[0] is null, IsRange(list), first.IsNullable, grows) switch
        {
            (IsNull: true, _, _, grows: true) => _nulls,
            (IsNull: true, _, _, grows: false) => _nullsThenValues,
            (_, true, IsNullable: true, grows: true) => _rangeThenNulls,
            (_, true, _, _) => _range,
            (_, false, IsNullable: true, grows: true) => _valuesThenNulls,
            _ => _values,
        };
    }

    /// <summary>The condition to be a row of a segment; null if all are.</summary>
    /// <param name="order">The list's order, from a row.</param>
    /// <param name="window">The page.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="row">The row.</param>
    public static Expression? Condition(
        IReadOnlyList<OrderDefinition> order,
        PageWindow window,
        PageSegment segment,
        Expression row
    )
    {
        var behind = !window.Backward;
        return segment switch
        {
            PageSegment.Whole => LevelQuery.Seek(order, window, row),
            PageSegment.Range => Keyset().Range(row, behind),
            PageSegment.Tie => Keyset().Tie(row, behind),
            PageSegment.Beyond => Keyset().Beyond(row, behind),
            PageSegment.WithKey => order[0].Selector.Apply(row).IsNotNull(),
            PageSegment.WithoutKey => order[0].Selector.Apply(row).IsNull(),
            _ => throw new NotSupportedException($"The segment '{segment}' is not known."),
        };

        KeysetPredicate Keyset() =>
            window.Backward
                ? new(order, window.Before!, input => input.Window!.Before!)
                : new(order, window.After!, input => input.Window!.After!);
    }

    /// <summary>The list's order, as far as the rows of a segment can differ.</summary>
    public static IReadOnlyList<(int Place, OrderDefinition Key)> Order(
        IReadOnlyList<(int Place, OrderDefinition Key)> order,
        PageSegment segment
    ) =>
        segment switch
        {
            PageSegment.Whole => order,
            PageSegment.Tie or PageSegment.WithoutKey => [.. order.Skip(1)],
            _ => [(order[0].Place, order[0].Key with { IsNullable = false }), .. order.Skip(1)],
        };

    /// <summary>
    /// Whether the order is the index's own: by one column and the key, in one direction. SQLite keeps decimals as
    /// text,
    /// which EF Core compares with a function.
    /// </summary>
    private static bool IsRange(RowList list) =>
        list.Order is [var first, { IsNullable: false } second]
        && first.Direction == second.Direction
        && ExpressionBuilding.Underlying(first.Selector.ReturnType) != typeof(decimal)
        && StoredColumn.Is(second.Selector.Body);
}
