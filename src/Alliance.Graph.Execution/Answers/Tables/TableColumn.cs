using Alliance.Graph.Execution.Executing;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A column of a table.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">What it holds.</param>
/// <param name="level">On which level of the table its values stand.</param>
internal sealed class TableColumn(string name, TableType type, int level)
{
    private readonly List<(Place Place, TableCell Cell)> _sources = [];

    public string Name { get; } = name;

    public TableType Type { get; } = type;

    public int Level { get; } = level;

    /// <summary>Adds where values stand: one place, or one for each type of rows, of which every row has one.</summary>
    public void Add(Place place, TableCell cell) => _sources.Add((place, cell));

    /// <summary>Writes the cell of a row.</summary>
    public void Write(TableWriter table, in TableRow row, PlanResults results)
    {
        if (!row.IsAbsent)
        {
            foreach (var (place, cell) in _sources)
            {
                var at = row;
                if (place.TryReach(ref at, results))
                {
                    cell.Write(table, at, results);
                    return;
                }
            }
        }

        table.Null();
    }
}
