using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Submissions;

/// <summary>What publishing entries would find and do today.</summary>
internal static class EntryTrials
{
    public static async Task<IReadOnlyDictionary<string, List<EntryFault>>> FaultsAsync(
        IReadOnlyList<string> keys,
        BatchContext context,
        CancellationToken cancellationToken
    ) =>
        (await context.Submissions.TryAsync(keys, withChanges: false, cancellationToken)).ToDictionary(
            trial => trial.Key,
            trial => trial.Value.Faults.ToList()
        );

    public static async Task<IReadOnlyDictionary<string, List<FieldChange>>> ChangesAsync(
        IReadOnlyList<string> keys,
        BatchContext context,
        CancellationToken cancellationToken
    ) =>
        (await context.Submissions.TryAsync(keys, withChanges: true, cancellationToken)).ToDictionary(
            trial => trial.Key,
            trial => trial.Value.Changes.ToList()
        );
}
