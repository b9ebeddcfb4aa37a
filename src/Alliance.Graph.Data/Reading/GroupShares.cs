using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>
/// The share that each group of a page has of its list. The division is made here: each database would round it in its
/// own way, and the
/// rows of a list are counted once for all of its groups.
/// </summary>
internal static class GroupShares
{
    /// <summary>The page with a last column for the shares.</summary>
    /// <param name="reader">Counts the rows of the lists.</param>
    /// <param name="statements">Keeps the statement.</param>
    /// <param name="rows">What is grouped.</param>
    /// <param name="page">The groups.</param>
    /// <param name="parents">Keys of the groups' parents; null at the root.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async Task<RowSet> AddAsync(
        StatementReader reader,
        PreparedStatements statements,
        GroupedRows rows,
        RowSet page,
        Column? parents,
        CancellationToken cancellationToken
    )
    {
        var shares = new double[page.Count];
        if (page.Count > 0)
        {
            var totals = rows.Connection is { } connection
                ? await CountReading.PerParentAsync(
                    reader,
                    statements,
                    rows.List,
                    connection,
                    rows.Parents!,
                    window: null,
                    cancellationToken
                )
                : await CountReading.AllAsync(reader, statements, rows.List, window: null, cancellationToken);
            var counts = (Column<int>)page.Columns[rows.Shape.CountCell];
            foreach (var range in page.Groups?.Ranges ?? [new RowRange(0, page.Count)])
            {
                double total = ((Column<int>)totals.Columns[0])[
                    parents is null ? 0 : totals.Groups!.Of(parents, range.Start).Start
                ];
                for (var row = range.Start; row < range.End; row++)
                {
                    shares[row] = total == 0 ? 0 : counts[row] / total;
                }
            }
        }

        return page with
        {
            Columns = [.. page.Columns, new CalculatedColumn<double>(shares)],
        };
    }
}
