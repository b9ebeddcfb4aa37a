using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching.Words;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Rows that were read by their keys, or the fault that prevented it.</summary>
internal sealed class KeyedResult
{
    private readonly Dictionary<object, int> _rowsByKey = [];

    private KeyedResult(RowSet? rows, StepFault? fault)
    {
        Rows = rows;
        Fault = fault;
    }

    public RowSet? Rows { get; }

    public StepFault? Fault { get; }

    /// <summary>What the text that was looked for could mean, where it names nothing by itself.</summary>
    public NameMatch? Unmatched { get; private init; }

    /// <summary>The first row that was read; null if there is none.</summary>
    public int? FirstRow => Rows is { Count: > 0 } ? 0 : null;

    /// <summary>Nothing was asked for.</summary>
    public static KeyedResult Nothing { get; } = new(null, null);

    public static KeyedResult NotNamed(NameMatch match) => new(null, null) { Unmatched = match };

    public static KeyedResult Failed(StepFault fault) => new(null, fault);

    public static KeyedResult Read(RowSet rows, int keyColumn)
    {
        var result = new KeyedResult(rows, null);
        for (var row = 0; row < rows.Count; row++)
        {
            result._rowsByKey.Add(rows.Columns[keyColumn].ValueAt(row)!, row);
        }

        return result;
    }

    /// <summary>The row with a key; null if there is none.</summary>
    public int? RowOf(object key) => _rowsByKey.TryGetValue(key, out var row) ? row : null;
}
