using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// Reads a list below rows: as much as the request names of it, else all. How many items each row has is counted first,
/// so that what
/// is read at once is bounded whatever hangs on a single row.
/// </summary>
internal sealed class TableChildren(ListLevel list, PlanExecutor executor, ExportMeter meter)
{
    /// <summary>Rows that are read at once.</summary>
    private const int SliceRows = DeferredReads.MaximumRows;

    /// <summary>Reads it.</summary>
    /// <param name="parents">The rows above.</param>
    /// <param name="write">Writes some rows; those above that have none are among them, as rows that are
    /// absent.</param>
    public async Task ReadAsync(TableSlice parents, Func<TableSlice, Task> write)
    {
        var connection = list.Connection;
        var page = executor.Run.Parameters.Pages.Of(connection).Request;
        var places = new TableRow[parents.Count];
        for (var index = 0; index < places.Length; index++)
        {
            var at = parents[index];
            places[index] = !at.IsAbsent && list.Place.TryReach(ref at, executor.Results) ? at : default;
        }

        var sizes = page.IsDefaultSize ? await CountAsync(places) : null;
        for (var start = 0; start < places.Length; )
        {
            var (end, rows) = (start, 0L);
            for (; end < places.Length; end++)
            {
                long more = places[end].IsAbsent ? 0 : sizes?[end] ?? page.Size;
                if (end > start && rows + more > SliceRows)
                {
                    break;
                }

                rows += more;
            }

            if (rows <= SliceRows)
            {
                var limit =
                    sizes is null ? page.Size
                    : start == end ? 0
                    : sizes[start..end].Max();
                await SliceAsync(parents, places, start, end, page.Window(limit), write);
            }
            else
            {
                await PagesAsync(parents, places, start, page.Window(SliceRows), write);
            }

            start = end;
        }
    }

    /// <summary>The next rows of a list.</summary>
    /// <param name="window">The last ones.</param>
    /// <param name="list">The list.</param>
    /// <param name="rows">What they were.</param>
    public static PageWindow Behind(PageWindow window, ConnectionPlan list, RowSet rows) =>
        window with
        {
            After = [.. list.OrderColumns.Select(column => rows.Columns[column].ValueAt(rows.Count - 1))],
            Skip = 0,
        };

    private async Task<int[]> CountAsync(TableRow[] places)
    {
        var sizes = new int[places.Length];
        if (KeysOf(places, 0, places.Length) is { Count: > 0 } keys)
        {
            var (counts, session) = await executor.Pieces.CountApartAsync(
                list.Connection,
                executor.Pieces.ReadsOf(list.Connection, keys)
            );
            for (var index = 0; index < places.Length; index++)
            {
                sizes[index] = places[index].IsAbsent
                    ? 0
                    : Answers.PageCounts.Of(counts, ListResult.ParentOf(list.Connection, places[index])).Total;
            }

            session.Release();
        }

        return sizes;
    }

    private async Task SliceAsync(
        TableSlice parents,
        TableRow[] places,
        int start,
        int end,
        PageWindow window,
        Func<TableSlice, Task> write
    )
    {
        var slice = new TableSlice(parents);
        var keys = window.Limit > 0 ? KeysOf(places, start, end) : KeySet.Empty;
        if (keys.Count == 0)
        {
            for (var index = start; index < end; index++)
            {
                slice.Add(index, default);
            }

            await write(slice);
            return;
        }

        var (level, session) = await executor.Pieces.RowsAsync(
            list.Connection,
            executor.Pieces.ReadsOf(list.Connection, keys),
            window
        );
        for (var index = start; index < end; index++)
        {
            var range = places[index].IsAbsent
                ? default
                : ListResult.ParentOf(list.Connection, places[index]).Of(level.Rows!);
            for (var row = range.Start; row < range.End; row++)
            {
                slice.Add(index, new TableRow(level.Rows!, row));
            }

            if (range.Count == 0)
            {
                slice.Add(index, default);
            }
        }

        // What is shared is read once and written once for each row above it.
        meter.Add(slice.Count);
        await write(slice);
        session.Release();
    }

    /// <summary>Reads the list of one row that has more items than are read at once.</summary>
    private async Task PagesAsync(
        TableSlice parents,
        TableRow[] places,
        int index,
        PageWindow window,
        Func<TableSlice, Task> write
    )
    {
        var keys = KeysOf(places, index, index + 1);
        var isEmpty = true;
        while (true)
        {
            var (level, session) = await executor.Pieces.RowsAsync(
                list.Connection,
                executor.Pieces.ReadsOf(list.Connection, keys),
                window
            );
            var rows = level.Rows!;
            meter.Add(rows.Count);
            var slice = new TableSlice(parents);
            for (var row = 0; row < rows.Count; row++)
            {
                slice.Add(index, new TableRow(rows, row));
            }

            if (rows.Count == 0 && isEmpty)
            {
                slice.Add(index, default);
            }

            isEmpty = false;
            if (slice.Count > 0)
            {
                await write(slice);
            }

            if (rows.Count < window.Limit)
            {
                session.Release();
                return;
            }

            window = Behind(window, list.Connection, rows);
            session.Release();
        }
    }

    private KeySet KeysOf(TableRow[] places, int start, int end)
    {
        KeySet? keys = null;
        for (var index = start; index < end; index++)
        {
            if (!places[index].IsAbsent)
            {
                var column = places[index].Rows!.Columns[list.Connection.ParentKeyColumn];
                keys ??= column.NewKeySet();
                column.AddTo(keys, new RowRange(places[index].Row, 1));
            }
        }

        return keys ?? KeySet.Empty;
    }
}
