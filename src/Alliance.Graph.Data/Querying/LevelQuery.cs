using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>Builds the statement of one level: a page of all rows, a page for each of many parents, or rows by key.</summary>
internal static class LevelQuery
{
    private static StatementValue Limit { get; } = new(typeof(int), input => input.Window!.Limit);

    /// <summary>How many rows a page leaves out first.</summary>
    public static StatementValue Skipped { get; } = new(typeof(int), input => input.Window!.Skip);

    /// <summary>
    /// What one segment has of a page of a list. A backward page comes in reverse order. Rows are cut to the page before anything
    /// is joined, so that no more is sorted or looked up than the page holds, however badly a database guesses what it will find:
    /// behind the largest value of an index's first column PostgreSQL expects no rows at all. Values to order by that must be
    /// looked up or counted would then be so twice; with these the page is cut at the end.
    /// </summary>
    public static Expression Page(DatabaseProvider provider, ShapeCells cells, RowList list, PageWindow window, PageSegment segment)
    {
        var found = PageSegments.Filter(Filter(ExpressionBuilding.Rows(list.Node.ClrType), list), list, window, segment);
        var rows = new JoinedRows(found, provider);
        var start = rows.Add(row => row);
        var isCutFirst = cells.Joins.Count > 0 && list.Order.All(key => PageSegments.IsColumn(key.Selector.Body));
        if (isCutFirst)
        {
            Order(start);
            Cut();
        }

        var places = rows.Join(cells, start);
        Order(places[0]);
        if (!isCutFirst)
        {
            Cut();
        }

        return rows.Select(Cells(cells, places));

        void Cut()
        {
            if (window.Skip > 0)
            {
                rows.Skip(Skipped);
            }

            rows.Take(Limit);
        }

        void Order(int place) => rows.OrderBy(PageSegments.Order(list, segment).Select(key => (place, key)), window.Backward);
    }

    /// <summary>The rows with these keys, in any order.</summary>
    public static Expression ByKeys(DatabaseProvider provider, ShapeCells cells, bool isOne)
    {
        var row = Expression.Parameter(cells.Node.ClrType, "row");
        var key = cells.Node.Key.Apply(row);
        var found = ExpressionBuilding.Rows(cells.Node.ClrType).Where(Expression.Lambda(isOne ? KeySet.IsOnly(key) : KeySet.Contains(key), row));
        var rows = new JoinedRows(found, provider);
        var places = rows.Join(cells, rows.Add(part => part));
        return rows.Select(Cells(cells, places));
    }

    /// <summary>
    /// A page for each parent. The first cell is the parent's key; rows come by parent, then in the list's order, also
    /// for a backward page.
    /// </summary>
    public static Expression PagePerParent(
        DatabaseProvider provider, ShapeCells cells, RowList list, ConnectionFieldDefinition connection, PageWindow window)
    {
        var keys = new StatementKeys(ExpressionBuilding.Underlying(connection.ParentKey.ReturnType));
        var pages = provider.PagePerKey(new PagePerKey(
            keys,
            ExpressionBuilding.Rows(list.Node.ClrType),
            list.Node.Key,
            parent => PageOf(ChildRows.Of(list.Node, connection.Link, parent, provider.RepeatsLinkAsLowerBound), provider, list, window)));
        var rows = new JoinedRows(pages, provider);
        var child = rows.Add(JoinedRow.Right);
        var parentPlace = rows.Add(JoinedRow.Left);
        var parentKey = KeyRow.Value(keys.RowType);
        var places = rows.Join(cells, child);
        rows.OrderBy([
            (parentPlace, new OrderDefinition(parentKey, SortDirection.Ascending, IsNullable: false)),
            .. list.Order.Select(key => (child, key))]);
        return rows.Select([(parentPlace, parentKey), .. Cells(cells, places)]);
    }

    /// <summary>The rows of a list that fulfil its filter.</summary>
    public static Expression Filter(Expression rows, RowList list)
        => list.Filter is Filtering.AllOfFilter { Parts.Count: 0 }
            ? rows
            : rows.Where(Filtering.FilterPredicate.Lambda(list.Filter, list.Node.ClrType));

    /// <summary>The rows between the window's ends.</summary>
    public static Expression Seek(Expression rows, RowList list, PageWindow window)
    {
        var row = Expression.Parameter(list.Node.ClrType, "row");
        Expression? condition = null;
        if (window.After is not null)
        {
            condition = condition.And(new KeysetPredicate(list.Order, window.After, input => input.Window!.After!).Build(row, behind: true));
        }

        if (window.Before is not null)
        {
            condition = condition.And(new KeysetPredicate(list.Order, window.Before, input => input.Window!.Before!).Build(row, behind: false));
        }

        return condition is null ? rows : rows.Where(Expression.Lambda(condition, row));
    }

    private static Expression PageOf(Expression children, DatabaseProvider provider, RowList list, PageWindow window)
    {
        var type = list.Node.ClrType;
        var ordered = RowOrder.Apply(Seek(Filter(children, list), list, window), type, list.Order, window.Backward, provider);
        var rest = window.Skip == 0 ? ordered : ordered.Skip(type, Skipped);
        return rest.Take(type, Limit);
    }

    private static IEnumerable<(int Place, LambdaExpression Value)> Cells(ShapeCells cells, int[] places)
        => cells.Cells.Select(cell => (places[cell.Place], cell.Selector));
}
