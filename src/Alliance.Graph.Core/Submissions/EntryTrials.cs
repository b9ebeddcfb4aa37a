using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Submissions;

/// <summary>What publishing entries would find and do today. Rows of a submission can refer to each other, so all of it is tried.</summary>
internal static class EntryTrials
{
    public static async Task<IReadOnlyDictionary<string, List<EntryFault>>> FaultsAsync(IReadOnlyList<string> keys, BatchContext context, CancellationToken cancellationToken)
        => (await TryAsync(keys, context, cancellationToken)).ToDictionary(trial => trial.Key, trial => trial.Value.Faults.ToList());

    public static async Task<IReadOnlyDictionary<string, List<FieldChange>>> ChangesAsync(IReadOnlyList<string> keys, BatchContext context, CancellationToken cancellationToken)
        => (await TryAsync(keys, context, cancellationToken)).ToDictionary(trial => trial.Key, trial => trial.Value.Changes.ToList());

    private static async Task<Dictionary<string, RowTrial>> TryAsync(IReadOnlyList<string> keys, BatchContext context, CancellationToken cancellationToken)
    {
        var submissions = await context.Query<SubmissionEntry>()
            .Where(entry => keys.Contains(entry.Key)).Select(entry => entry.SubmissionKey).Distinct().ToListAsync(cancellationToken);
        var trials = new Dictionary<string, RowTrial>();
        foreach (var submission in submissions)
        {
            var entries = await context.Query<SubmissionEntry>().Where(entry => entry.SubmissionKey == submission).OrderBy(entry => entry.Key).ToListAsync(cancellationToken);
            var tried = await context.TryAsync([.. entries.Select(entry => new TriedRow(entry.Type, entry.RowKey, entry.Row))], cancellationToken);
            foreach (var (entry, trial) in entries.Zip(tried))
            {
                trials.Add(entry.Key, trial);
            }
        }

        return trials;
    }
}
