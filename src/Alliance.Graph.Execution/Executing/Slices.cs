using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Cuts the rows of a connection at the root into slices, if what may hang below all of them is too much to be in memory at
/// once: then it is read and written slice by slice.
/// </summary>
internal static class Slices
{
    /// <summary>Rows below a slice, if every page is full. They take a few megabytes.</summary>
    private const int MaximumRows = 20_000;

    /// <summary>The slices; null if what is below is read at once.</summary>
    public static IReadOnlyList<RowRange>? Of(ConnectionPlan connection, ConnectionResult result, PagesOfRun pages)
    {
        var rows = result.Level.Visible.Sum(range => range.Count);
        var below = Below(connection.Level, pages);
        if (rows * below <= MaximumRows || connection.Selections.Count(selection => selection is NodesSelection or EdgesSelection) != 1)
        {
            return null;
        }

        var size = (int)Math.Max(1, MaximumRows / below);
        var page = result.Level.Visible[0];
        return [.. Enumerable.Range(0, (rows + size - 1) / size)
            .Select(slice => new RowRange(page.Start + (slice * size), Math.Min(size, rows - (slice * size))))];
    }

    /// <summary>How many rows may hang below one row.</summary>
    private static long Below(LevelPlan level, PagesOfRun pages)
        => level.Connections.Sum(connection => connection.RowLimit(pages.Of(connection).Request) * (1 + Below(connection.Level, pages)));
}
