using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Rows of one type that are read by one statement, and what hangs on them.</summary>
internal sealed class LevelPlan(RowShape shape)
{
    private readonly List<ConnectionPlan> _connections = [];
    private readonly List<BatchPlan> _batches = [];

    public LevelPlan(NodeDefinition node)
        : this(new RowShape(node)) { }

    public NodeDefinition Node => Shape.Node;

    /// <summary>What the statements that read these rows, or count them, were translated to.</summary>
    public PreparedStatements Statements { get; } = new();

    /// <summary>The columns to read.</summary>
    public RowShape Shape { get; } = shape;

    /// <summary>Lists below these rows, each a statement of its own for all rows.</summary>
    public IReadOnlyList<ConnectionPlan> Connections => _connections;

    /// <summary>Values that modules' code loads for all rows.</summary>
    public IReadOnlyList<BatchPlan> Batches => _batches;

    public void Add(ConnectionPlan connection) => _connections.Add(connection);

    public void Add(BatchPlan batch) => _batches.Add(batch);
}
