using System.Collections.Concurrent;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What of a connection at the root is read while it is written.</summary>
internal sealed class DeferredReads
{
    /// <summary>Rows that are read at once, if every page is full. They take two or three megabytes.</summary>
    public const int MaximumRows = 10_000;

    private readonly ConcurrentQueue<DeferredConnection> _connections;

    public DeferredReads()
        : this([]) { }

    private DeferredReads(IEnumerable<DeferredConnection> connections) => _connections = new(connections);

    public IEnumerable<DeferredConnection> Connections => _connections;

    public bool IsEmpty => _connections.IsEmpty;

    public void Add(DeferredConnection connection) => _connections.Enqueue(connection);

    /// <summary>Those below some of the lists of the root's rows.</summary>
    public DeferredReads Below(IEnumerable<ConnectionPlan> lists)
    {
        var wanted = lists.ToList();
        return new DeferredReads(_connections.Where(deferred => wanted.Contains(deferred.List)));
    }

    /// <summary>
    /// Slices of the root's rows, each with as many as may be read below them at once, and at least one.
    /// </summary>
    public IEnumerable<RowRange> Slices(RowRange page, PlanResults results)
    {
        var start = page.Start;
        var below = 0L;
        for (var row = page.Start; row < page.End; row++)
        {
            var ofRow = _connections.Sum(deferred =>
                deferred.RowsOfParent
                * deferred.ParentsOf(new RowRange(row, 1), results).Visible.Sum(range => (long)range.Count)
            );
            if (row > start && below + ofRow > MaximumRows)
            {
                yield return new RowRange(start, row - start);
                (start, below) = (row, 0);
            }

            below += ofRow;
        }

        yield return new RowRange(start, page.End - start);
    }

    /// <summary>How many rows one parent may have in a connection, with all that hangs below them.</summary>
    public static long RowsOfParent(ConnectionPlan connection, RequestedPages pages) =>
        OwnRowsOfParent(connection, pages)
        * (1 + connection.Level.Connections.Sum(below => RowsOfParent(below, pages)));

    /// <summary>How many rows and groups one parent may have in a connection.</summary>
    public static long OwnRowsOfParent(ConnectionPlan connection, RequestedPages pages) =>
        connection.RowLimit(pages.Of(connection).Request)
        + connection.GroupLists.Sum(groups => OfGroups(groups, pages));

    private static long OfGroups(ConnectionPlan groups, RequestedPages pages) =>
        groups.RowLimit(pages.Of(groups).Request) * (1 + groups.Grouped!.Rows.Sum(rows => RowsOfParent(rows, pages)));
}
