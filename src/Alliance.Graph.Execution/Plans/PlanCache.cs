using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Plans by operation and by what of the variables decides about them.</summary>
internal sealed class PlanCache(CacheLimits limits)
{
    private readonly MemoryCache? _plans =
        limits.Plans == 0 ? null : new(new MemoryCacheOptions { SizeLimit = limits.Plans });

    public OperationPlan? Find(PreparedOperation operation, PlanKey key, bool isTable) =>
        _plans?.Get<OperationPlan>(new OperationKey(operation, key, isTable));

    public void Keep(PreparedOperation operation, PlanKey key, bool isTable, OperationPlan plan) =>
        _plans?.Set(
            new OperationKey(operation, key, isTable),
            plan,
            new MemoryCacheEntryOptions { Size = 1 }.AddExpirationToken(operation.Document.Forgotten)
        );

    /// <summary>The operation is compared by reference: it belongs to one prepared document.</summary>
    private readonly record struct OperationKey(PreparedOperation Operation, PlanKey Key, bool IsTable);
}
