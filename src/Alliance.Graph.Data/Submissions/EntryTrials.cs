using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Tries the rows of submissions as their publication would, without writing them.</summary>
internal sealed class EntryTrials(DbContext context, ComposedGraph graph, OwnedRowTypes types, RevisedTypes revised)
{
    /// <summary>Tries entries, each with all the others of its submission.</summary>
    /// <param name="keys">Keys of the entries.</param>
    /// <param name="withChanges">Whether it is told what would change.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What a publication would find and do, by the keys of the entries.</returns>
    public async Task<IReadOnlyDictionary<string, RowTrial>> TryAsync(IReadOnlyList<string> keys, bool withChanges, CancellationToken cancellationToken)
    {
        var asked = keys.ToHashSet();
        var submissions = await (
            from entry in context.Set<SubmissionEntry>()
            join submission in context.Set<Submission>() on entry.SubmissionKey equals submission.Key
            where keys.Contains(entry.Key) && submission.State != SubmissionState.Published
            select entry.SubmissionKey).Distinct().ToListAsync(cancellationToken);

        // What is published is done: nothing is wrong with it, and it changes nothing any more.
        var trials = asked.ToDictionary(key => key, _ => new RowTrial([], []));
        foreach (var submission in submissions)
        {
            var (entries, rows) = await StoredEntries.OfAsync(context, types, submission, publishedOn: null, cancellationToken);
            var batch = new RowBatch(context, graph, types, new Withdrawal(context, graph, entries: null, revision: null), rows);
            var faults = withChanges ? [] : await batch.CheckAsync(cancellationToken);
            foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)).Where(entry => asked.Contains(entry.entry.Key)))
            {
                trials[entry.Key] = new RowTrial(withChanges ? [] : faults[index], withChanges ? await ChangesAsync(batch.Rows[index], entry, cancellationToken) : []);
            }
        }

        return trials;
    }

    /// <summary>Of a row that cannot be read nobody can say what it would change.</summary>
    private async Task<IReadOnlyList<FieldChange>> ChangesAsync(
        (RowDefinition? Definition, object? Key, object? Row) row, SubmissionEntry entry, CancellationToken cancellationToken)
        => row.Definition is null || row.Key is null || (row.Row is null && entry.Row is not null)
            ? []
            : await new RowDifferences(context, revised).OfAsync(row.Definition, row.Key, row.Row, cancellationToken);
}
