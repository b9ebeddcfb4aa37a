namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>Some rows of a level, each with the row above that it belongs to.</summary>
/// <param name="above">The rows above; null at the root.</param>
internal sealed class TableSlice(TableSlice? above)
{
    private readonly List<(int Parent, TableRow Row)> _rows = [];

    public int Count => _rows.Count;

    public TableRow this[int index] => _rows[index].Row;

    public void Add(int parent, TableRow row) => _rows.Add((parent, row));

    /// <summary>Puts a row, and those above it, into the places of their levels.</summary>
    public void CopyTo(TableRow[] levels, int level, int index)
    {
        var (parent, row) = _rows[index];
        levels[level] = row;
        above?.CopyTo(levels, level - 1, parent);
    }
}
