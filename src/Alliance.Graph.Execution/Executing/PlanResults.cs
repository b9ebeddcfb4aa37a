using System.Collections.Concurrent;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// What was read for the steps of a plan. Of a step that is run for each slice it is what was read last.
/// </summary>
internal sealed class PlanResults
{
    private readonly ConcurrentDictionary<ConnectionPlan, ConnectionResult> _connections = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly ConcurrentDictionary<BatchPlan, BatchResult> _batches = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<KeyedLevel, KeyedResult> _keyed = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The modules of the running server; null if they were not asked for or the database did not answer.
    /// </summary>
    public IReadOnlyList<LoadedModule>? Modules { get; set; }

    /// <summary>The data dictionary.</summary>
    public List<DictionaryType>? Dictionary { get; set; }

    /// <summary>Why there is none.</summary>
    public StepFault? DictionaryFault { get; set; }

    /// <summary>Why there are no modules.</summary>
    public StepFault? ModulesFault { get; set; }

    public ConnectionResult Of(ConnectionPlan connection) => _connections[connection];

    /// <summary>What was read for a connection; null if nothing was yet.</summary>
    public ConnectionResult? Find(ConnectionPlan connection) => _connections.GetValueOrDefault(connection);

    public BatchResult Of(BatchPlan batch) => _batches[batch];

    public KeyedResult Of(KeyedLevel level) => _keyed[level];

    public void Set(ConnectionPlan connection, ConnectionResult result) => _connections[connection] = result;

    public void Set(BatchPlan batch, BatchResult result) => _batches[batch] = result;

    public void Set(KeyedLevel level, KeyedResult result) => _keyed[level] = result;
}
