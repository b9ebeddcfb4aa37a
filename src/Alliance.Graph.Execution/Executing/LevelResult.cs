using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What was read for a level: its rows, or the fault that prevented it.</summary>
internal sealed class LevelResult
{
    public RowSet? Rows { get; set; }

    /// <summary>Rows that the answer shows; those that were read only to see whether there are more are left out.</summary>
    public IReadOnlyList<RowRange> Visible { get; set; } = [];
}

/// <summary>What was read for a connection.</summary>
internal sealed class ConnectionResult(PageOfRun page)
{
    /// <summary>Which page it is.</summary>
    public PageRequest Page => page.Request;

    public CursorFormat Cursors => page.Cursors;

    public LevelResult Level { get; } = new();

    /// <summary>
    /// How many rows there are: all of them, and those beyond the end that the page is counted from. One row at the root,
    /// one for each parent below it.
    /// </summary>
    public RowSet? Counts { get; set; }

    public Dictionary<GroupPlan, RowSet> Groups { get; } = [];

    public StepFault? Fault { get; set; }
}

/// <summary>What a module's code returned.</summary>
internal sealed record BatchResult(IReadOnlyDictionary<object, object?> Values, StepFault? Fault);
