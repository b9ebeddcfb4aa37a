using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Executing;

/// <summary>One of the reads of a connection: its page, its totals, or some of its groups.</summary>
/// <param name="stepKind">What it is called when somebody watches.</param>
/// <param name="path">Where it is in the answer.</param>
/// <param name="read">Reads it.</param>
/// <param name="take">Puts it into the connection's result, once all parts are read.</param>
internal sealed class PartOfRead(
    string stepKind,
    IReadOnlyList<object> path,
    Func<ReadSession, Task<RowSet>> read,
    Action<RowSet> take
)
{
    public string StepKind => stepKind;

    public IReadOnlyList<object> Path => path;

    public Func<ReadSession, Task<RowSet>> ReadAsync => read;

    public Action<RowSet> Take => take;

    /// <summary>What was read; null if it failed.</summary>
    public RowSet? Rows { get; set; }

    public StepFault? Fault { get; set; }
}
