using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What was read for the steps of a plan.</summary>
internal sealed class PlanResults
{
    private readonly Dictionary<ConnectionPlan, ConnectionResult> _connections = [];
    private readonly Dictionary<BatchPlan, BatchResult> _batches = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<KeyedLevel, KeyedResult> _keyed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The modules of the running server; null if they were not asked for or the database did not answer.</summary>
    public IReadOnlyList<LoadedModule>? Modules { get; set; }

    /// <summary>Why there are no modules.</summary>
    public StepFault? ModulesFault { get; set; }

    public ConnectionResult Of(ConnectionPlan connection) => _connections[connection];

    public BatchResult Of(BatchPlan batch) => _batches[batch];

    public KeyedResult Of(KeyedLevel level) => _keyed[level];

    public void Add(ConnectionPlan connection, ConnectionResult result) => _connections.Add(connection, result);

    public void Add(BatchPlan batch, BatchResult result) => _batches.Add(batch, result);

    public void Add(KeyedLevel level, KeyedResult result) => _keyed.Add(level, result);
}
