using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// A connection of so many parents that its rows are not read at once, but for one slice of the root's rows after the
/// other,
/// while the answer is written.
/// </summary>
/// <param name="Connection">The connection.</param>
/// <param name="Trail">The connections that lead to its parents, that of the root first.</param>
/// <param name="RowsOfParent">How many rows one parent may have, with all that hangs below them.</param>
internal sealed record DeferredConnection(
    ConnectionPlan Connection,
    IReadOnlyList<ConnectionPlan> Trail,
    long RowsOfParent
)
{
    /// <summary>The list of the root's rows that it is, or hangs below.</summary>
    public ConnectionPlan List => Trail.Count > 1 ? Trail[1] : Connection;

    /// <summary>The parents that belong to some rows of the root.</summary>
    public LevelResult ParentsOf(RowRange slice, PlanResults results)
    {
        var level = results.Of(Trail[0]).Level with { Visible = [slice] };
        foreach (var connection in Trail.Skip(1))
        {
            var (above, result) = (level, results.Of(connection));
            var ranges = new List<RowRange>();
            foreach (var row in above.Visible.SelectMany(range => Enumerable.Range(range.Start, range.Count)))
            {
                if (
                    result.Level.Rows?.Groups!.Of(above.Rows!.Columns[connection.ParentKeyColumn], row) is
                    { Count: > 0 } read
                )
                {
                    ranges.Add(result.Page.Visible(read));
                }
            }

            level = result.Level with { Visible = ranges };
        }

        return level;
    }
}
