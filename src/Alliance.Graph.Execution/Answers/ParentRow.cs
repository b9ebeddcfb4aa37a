using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Answers;

/// <summary>
/// The row that a connection belongs to: finds in what was read for all parents what was read for this one.
/// </summary>
/// <param name="Key">Column of the key by which the connection is linked; null at the root.</param>
/// <param name="Row">Row of the parent.</param>
internal readonly record struct ParentRow(Column? Key, int Row)
{
    /// <summary>No parent: all rows belong to the connection.</summary>
    public static ParentRow Root => new(null, 0);

    public RowRange Of(RowSet? rows) =>
        rows is null ? default
        : Key is null ? new RowRange(0, rows.Count)
        : rows.Groups!.Of(Key, Row);
}
