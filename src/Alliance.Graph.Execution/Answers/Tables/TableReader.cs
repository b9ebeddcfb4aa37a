using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// Reads the rows of a table and writes them: page after page of the list at the root, and below it slice after slice,
/// so that no more
/// than a slice of each level is held, all of one state of the data.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="executor">Reads.</param>
/// <param name="meter">Counts what is read.</param>
/// <param name="writer">Writes.</param>
internal sealed class TableReader(TableShape table, PlanExecutor executor, ExportMeter meter, TableWriter writer)
{
    /// <summary>Rows of the root's list that are read at once. They take about two megabytes.</summary>
    private const int PageRows = 4_000;

    private readonly TableRow[] _current = new TableRow[table.Levels.Count];
    private long _written;

    /// <summary>Reads and writes all rows.</summary>
    /// <returns>How many they were.</returns>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        if (table.List is { } list)
        {
            await PagesAsync(list, cancellationToken);
        }
        else
        {
            var slice = new TableSlice(null);
            var root = new TableRoot(table, executor);
            foreach (var row in root.Rows())
            {
                slice.Add(0, row);
            }

            writer.LeaveOut(root.LeftOut());

            await RowsAsync(0, slice, cancellationToken);
        }

        return _written;
    }

    private async Task PagesAsync(ConnectionPlan list, CancellationToken cancellationToken)
    {
        var page = executor.Run.Parameters.Pages.Of(list).Request;
        var reads = table.Field is SearchPlan search
            ? executor.Pieces.ReadsOf(search)
            : executor.Pieces.ReadsOf(list, parents: null);
        var window = page.IsDefaultSize ? page.Window(PageRows) : page.Window(page.Size);
        while (window.Limit > 0)
        {
            var (level, session) = await executor.Pieces.RowsAsync(list, reads, window);
            if (table.Field is SearchPlan hits)
            {
                await executor.Pieces.HitsAsync(hits, level, session);
            }

            var rows = level.Rows!;
            meter.Add(rows.Count);
            var slice = new TableSlice(null);
            for (var row = 0; row < rows.Count; row++)
            {
                slice.Add(0, new TableRow(rows, row));
            }

            await RowsAsync(0, slice, cancellationToken);
            if (!page.IsDefaultSize || rows.Count < window.Limit)
            {
                session.Release();
                await LeaveOutAsync(list, reads, page, rows.Count);
                return;
            }

            window = TableChildren.Behind(window, list, rows);
            session.Release();
        }
    }

    /// <summary>Tells of groups that the request leaves out, where somebody wants to know.</summary>
    private async Task LeaveOutAsync(ConnectionPlan list, ConnectionReads reads, Paging.PageRequest page, int shown)
    {
        if (
            list.Grouped is not null
            && executor.Run.CountsLeftOut
            && page is { IsDefaultSize: false, After: null, Before: null }
        )
        {
            writer.LeaveOut(PageCounts.Of(await executor.Pieces.CountAsync(list, reads), ParentRow.Root).Total - shown);
        }
    }

    /// <summary>Writes rows of a level, or what hangs on them.</summary>
    private async Task RowsAsync(int level, TableSlice slice, CancellationToken cancellationToken)
    {
        if (level + 1 == table.Levels.Count)
        {
            for (var index = 0; index < slice.Count; index++)
            {
                slice.CopyTo(_current, level, index);
                Write();
                await writer.EndRowAsync(cancellationToken);
            }
        }
        else if (table.Levels[level + 1] is ListLevel list)
        {
            await new TableChildren(list, executor, meter).ReadAsync(
                slice,
                below => RowsAsync(level + 1, below, cancellationToken)
            );
        }
        else
        {
            await HeldAsync((HeldLevel)table.Levels[level + 1], level, slice, cancellationToken);
        }
    }

    private async Task HeldAsync(HeldLevel held, int level, TableSlice slice, CancellationToken cancellationToken)
    {
        var below = new TableSlice(slice);
        for (var index = 0; index < slice.Count; index++)
        {
            var (at, before) = (slice[index], below.Count);
            if (!at.IsAbsent && held.Place.TryReach(ref at, executor.Results))
            {
                foreach (var item in held.ItemsOf(at, executor.Results))
                {
                    below.Add(index, item);
                }

                writer.LeaveOut(held.LeftOutOf(at, executor.Results));
            }

            if (below.Count == before)
            {
                below.Add(index, default);
            }

            if (below.Count >= DeferredReads.MaximumRows)
            {
                meter.Add(below.Count);
                await RowsAsync(level + 1, below, cancellationToken);
                below = new TableSlice(slice);
            }
        }

        meter.Add(below.Count);
        await RowsAsync(level + 1, below, cancellationToken);
    }

    private void Write()
    {
        foreach (var column in table.Columns)
        {
            column.Write(writer, _current[column.Level], executor.Results);
        }

        _written++;
    }
}
