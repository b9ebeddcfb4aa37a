using System.Linq.Expressions;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching;

namespace Alliance.Graph.Data.Reading;

/// <summary>Reads what a search finds.</summary>
internal static class SearchReading
{
    public static async Task<RowSet> PageAsync(
        StatementReader reader,
        SearchIndex search,
        RowShape shape,
        SearchRequest request,
        PageWindow window,
        CancellationToken cancellationToken
    )
    {
        var (names, known) = SearchQuery.Columns(reader.Dialect);
        var sight = search.Tables.SightOf(request.Types, reader.Part);

        // Of hits that a rule hides there can be many.
        var (columns, count) = await HitsAsync(leavesOut: sight.Parts.Count > 0);
        if (Enumerable.Range(0, count).Any(row => ((Column<int>)columns[SearchQuery.HasRow])[row] == 0))
        {
            search.Mending.Begin(request.Types);
            (columns, count) = await HitsAsync(leavesOut: true);
        }

        var hits = PageReading.InOrder(columns, count, window);
        return hits with { Columns = [.. shape.Columns.Select(column => columns[names.IndexOf(NameOf(column))])] };

        async Task<(Column[] Columns, int Count)> HitsAsync(bool leavesOut)
        {
            var empty = reader.NewColumns(known);
            var page = SearchQuery.Page(reader.Dialect, sight, request, window, leavesOut);
            return (empty, await reader.ReadAsync(page, empty, cancellationToken));
        }
    }

    public static async Task<RowSet> CountAsync(
        StatementReader reader,
        SearchIndex search,
        SearchRequest request,
        PageWindow? window,
        CancellationToken cancellationToken
    )
    {
        var cells = reader.Dialect.Cells;
        var ordinals = Enumerable.Range(0, window is null ? 1 : 2);
        var columns = reader.NewColumns([.. ordinals.Select(ordinal => ColumnFactory.Count(cells, ordinal))]);
        var query = SearchQuery.Count(
            reader.Dialect,
            search.Tables.SightOf(request.Types, reader.Part),
            request,
            window
        );
        return new RowSet(columns, await reader.ReadAsync(query, columns, cancellationToken));
    }

    private static string NameOf(RowColumn column) => ((MemberExpression)column.Selector.Body).Member.Name;
}
