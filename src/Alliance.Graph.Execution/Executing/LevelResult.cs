using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What was read for a level.</summary>
/// <param name="Rows">Its rows; null if none were asked for.</param>
/// <param name="Visible">Rows that the answer shows; those that were read only to see whether there are more are left
/// out.</param>
internal sealed record LevelResult(RowSet? Rows, IReadOnlyList<RowRange> Visible)
{
    public static LevelResult Nothing { get; } = new(null, []);
}

/// <summary>What was read for a connection.</summary>
internal sealed class ConnectionResult(RequestedPage page)
{
    /// <summary>Which page it is.</summary>
    public PageRequest Page => page.Request;

    public CursorFormat Cursors => page.Cursors;

    public LevelResult Level { get; private set; } = LevelResult.Nothing;

    /// <summary>What below a connection at the root is read when it is written; null if that cannot wait.</summary>
    public DeferredReads? Deferred { get; set; }

    /// <summary>
    /// How many rows there are: all of them, and those beyond the end that the page is counted from. One row at the
    /// root,
    /// one for each parent below it.
    /// </summary>
    public RowSet? Counts { get; set; }

    public Dictionary<GroupPlan, RowSet> Groups { get; } = [];

    /// <summary>The codes that rows were asked for by and no row has; null if rows were asked for by none.</summary>
    public IReadOnlyList<string>? UnknownCodes { get; set; }

    public StepFault? Fault { get; set; }

    /// <summary>Takes the page: the rows of the root, or those of each parent.</summary>
    public void Take(RowSet rows)
    {
        var read = rows.Groups?.Ranges ?? [new RowRange(0, rows.Count)];
        Level = new LevelResult(rows, [.. read.Select(Page.Visible)]);
    }
}

/// <summary>What a module's code returned.</summary>
internal sealed record BatchResult(IReadOnlyDictionary<object, object?> Values, StepFault? Fault)
{
    /// <summary>Why a value could not be written.</summary>
    public StepFault? WritingFault { get; set; }
}
