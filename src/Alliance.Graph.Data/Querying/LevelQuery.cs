using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// Builds the statement of one level: a page of all rows, a page for each of many parents, or rows by key.
/// </summary>
internal static class LevelQuery
{
    /// <summary>How many rows a page leaves out first.</summary>
    public static StatementParameter Skipped { get; } = new(typeof(int), input => input.Window!.Skip);

    /// <summary>How many rows a page has.</summary>
    public static StatementParameter Limit { get; } = new(typeof(int), input => input.Window!.Limit);

    /// <summary>
    /// What one segment has of a page of a list. A backward page comes in reverse order. Rows are cut to the page
    /// before anything
    /// is joined that the order does not need, so that no more is sorted or looked up than the page holds, however
    /// badly a database
    /// guesses what it will find: behind the largest value of an index's first column PostgreSQL expects no rows at
    /// all. Values to
    /// order by that are calculated from the row would then be calculated twice; with these the page is cut at the end.
    /// </summary>
    public static Expression Page(
        DatabaseDialect dialect,
        ShapeCells cells,
        RowList list,
        PageWindow window,
        PageSegment segment
    )
    {
        var rows = new JoinedRows(Filter(ExpressionBuilding.Rows(list.Node.ClrType), list, dialect), dialect);
        var start = rows.Add(row => row);
        var keys = Keys(rows, start, list.Order, joins: true);
        rows.Where(keys, (order, row) => PageSegments.Condition(order, window, segment, row));
        var order = PageSegments.Order(keys, segment);
        var isCutFirst =
            cells.Joins.Count > 0
            && list.Order.All(key =>
                key.Selector.Body is LinkedCount or LinkedValue { IsNothingWithoutTarget: true }
                || StoredColumn.Is(key.Selector.Body)
            );
        if (isCutFirst)
        {
            rows.OrderBy(order, window.Backward);
            Cut(rows, window);
        }

        var places = rows.Join(cells, start);
        rows.OrderBy(order, window.Backward);
        if (!isCutFirst)
        {
            Cut(rows, window);
        }

        return rows.Select(Cells(rows, cells, places));
    }

    /// <summary>The rows with these keys, in any order.</summary>
    public static Expression ByKeys(DatabaseDialect dialect, ShapeCells cells, bool isOne)
    {
        var row = Expression.Parameter(cells.Node.ClrType, "row");
        var key = cells.Node.Key.Apply(row);
        var found = ExpressionBuilding
            .Rows(cells.Node.ClrType)
            .Where(Expression.Lambda(isOne ? GivenKeys.AreOnly(key) : GivenKeys.Contain(key), row));
        var rows = new JoinedRows(found, dialect);
        var places = rows.Join(cells, rows.Add(part => part));
        return rows.Select(Cells(rows, cells, places));
    }

    /// <summary>
    /// A page for each parent. The first cell is the parent's key; rows come by parent, then in the list's order, also
    /// for a backward page.
    /// </summary>
    public static Expression PagePerParent(
        DatabaseDialect dialect,
        ShapeCells cells,
        RowList list,
        ConnectionFieldDefinition connection,
        PageWindow window
    )
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var pages = dialect.PagePerKey(
            new PagePerKey(
                keys,
                ExpressionBuilding.Rows(list.Node.ClrType),
                list.Node.Key,
                parent =>
                    PageOf(
                        ChildRows.Of(list.Node, connection.Link, parent, dialect.RepeatsLinkAsLowerBound),
                        dialect,
                        list,
                        window
                    )
            )
        );
        var rows = new JoinedRows(pages, dialect);
        var child = rows.Add(JoinedRow.Right);
        var parentPlace = rows.Add(JoinedRow.Left);
        var parentKey = KeyRow.Value(keys.RowType);
        var order = Keys(rows, child, list.Order, joins: false);
        var places = rows.Join(cells, child);
        rows.OrderBy([
            (parentPlace, new OrderDefinition(parentKey, SortDirection.Ascending, IsNullable: false)),
            .. order,
        ]);
        return rows.Select([(parentPlace, parentKey), .. Cells(rows, cells, places)]);
    }

    /// <summary>The rows of a list that fulfil its filter.</summary>
    public static Expression Filter(Expression rows, RowList list, DatabaseDialect dialect) =>
        list.Filter is AllOfFilter { Parts.Count: 0 }
            ? rows
            : rows.Where(new FilterPredicate(dialect).Lambda(list.Filter, list.Node.ClrType));

    /// <summary>
    /// The keys of a list's order, and where they are read. Where all rows are ordered, all that is not their own is
    /// joined. Below
    /// parents few rows are, and looking it up for each is quicker; but what is read from other rows behind a link is
    /// joined there too,
    /// because many rows can have the same target.
    /// </summary>
    public static IReadOnlyList<(int Place, OrderDefinition Key)> Keys(
        JoinedRows rows,
        int place,
        IReadOnlyList<OrderDefinition> order,
        bool joins
    ) =>
        [
            .. order.Select(key =>
            {
                var (at, value) =
                    joins || OtherRows.AreReadBehindLink(key.Selector)
                        ? rows.Joined(place, key.Selector)
                        : (place, key.Selector);
                return (at, key with { Selector = value });
            }),
        ];

    /// <summary>The condition to stand between a window's ends; null if it has none.</summary>
    public static Expression? Seek(IReadOnlyList<OrderDefinition> order, PageWindow window, Expression row)
    {
        Expression? condition = null;
        if (window.After is not null)
        {
            condition = condition.And(
                new KeysetPredicate(order, window.After, input => input.Window!.After!).Build(row, behind: true)
            );
        }

        if (window.Before is not null)
        {
            condition = condition.And(
                new KeysetPredicate(order, window.Before, input => input.Window!.Before!).Build(row, behind: false)
            );
        }

        return condition;
    }

    private static Expression PageOf(Expression children, DatabaseDialect dialect, RowList list, PageWindow window)
    {
        var rows = new JoinedRows(Filter(children, list, dialect), dialect);
        var child = rows.Add(row => row);
        var keys = Keys(rows, child, list.Order, joins: false);
        rows.Where(keys, (order, row) => Seek(order, window, row));
        rows.OrderBy(keys, window.Backward);
        Cut(rows, window);
        return rows.Select(child);
    }

    private static void Cut(JoinedRows rows, PageWindow window)
    {
        if (window.Skip > 0)
        {
            rows.Skip(Skipped);
        }

        rows.Take(Limit);
    }

    private static IEnumerable<(int Place, LambdaExpression Value)> Cells(
        JoinedRows rows,
        ShapeCells cells,
        int[] places
    ) => cells.Cells.Select(cell => rows.Known(places[cell.Place], cell.Selector));
}
