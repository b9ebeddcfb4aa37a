using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What was read for a level: its rows, or the fault that prevented it.</summary>
internal sealed class LevelResult
{
    public RowSet? Rows { get; set; }

    /// <summary>Rows that the answer shows; those that were read only to see whether there are more are left out.</summary>
    public IReadOnlyList<RowRange> Visible { get; set; } = [];
}

/// <summary>What was read for a connection.</summary>
internal sealed class ConnectionResult
{
    public LevelResult Level { get; } = new();

    /// <summary>Total of a root connection.</summary>
    public int Total { get; set; }

    /// <summary>Totals by parent.</summary>
    public RowSet? Totals { get; set; }

    public StepFault? Fault { get; set; }
}

/// <summary>What a module's code returned.</summary>
internal sealed record BatchResult(IReadOnlyDictionary<object, object?> Values, StepFault? Fault);
