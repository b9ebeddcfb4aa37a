using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Plans;

/// <summary>
/// Groups of a connection's rows that are read by one statement, and what hangs on the nodes that their keys name.
/// </summary>
internal sealed class GroupPlan(GroupShape shape)
{
    private readonly List<LevelPlan> _targets = [];

    public GroupShape Shape { get; } = shape;

    /// <summary>What its statement was translated to.</summary>
    public PreparedStatements Statements { get; } = new();

    /// <summary>The nodes that keys name, in the order of the shape's targets.</summary>
    public IReadOnlyList<LevelPlan> Targets => _targets;

    /// <summary>Lists of rows of each group.</summary>
    public List<ConnectionPlan> Rows { get; } = [];

    /// <summary>
    /// The conditions on rows, of those fields of a list of groups that take some of a group's rows only.
    /// </summary>
    public List<RowFilter> Parts { get; } = [];

    /// <summary>The groups that the answer shows: those of the root, or of each parent, up to the limit.</summary>
    public IEnumerable<RowRange> Visible(RowSet groups) =>
        groups.Groups is null ? [Visible(new RowRange(0, groups.Count))] : groups.Groups.Ranges.Select(Visible);

    /// <summary>Whether groups of one parent, or of the root, are more than the answer shows.</summary>
    public bool IsCut(RowRange ofParent) => ofParent.Count > Shape.Limit;

    /// <summary>The groups that the answer shows of one parent.</summary>
    public RowRange Visible(RowRange ofParent) => new(ofParent.Start, Math.Min(ofParent.Count, Shape.Limit));

    /// <summary>The nodes that a key names, and their place among the targets.</summary>
    public (int Place, LevelPlan Level) Target(int key, Sdk.Definitions.NodeDefinition node)
    {
        var (place, shape) = Shape.Target(key, node);
        if (place == _targets.Count)
        {
            _targets.Add(new LevelPlan(shape));
        }

        return (place, _targets[place]);
    }
}
