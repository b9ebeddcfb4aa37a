using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
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
    public async Task<IReadOnlyDictionary<string, RowTrial>> TryAsync(
        IReadOnlyList<string> keys,
        bool withChanges,
        CancellationToken cancellationToken
    )
    {
        var asked = keys.ToHashSet();
        var submissions = await (
            from entry in context.Set<SubmissionEntry>()
            join submission in context.Set<Submission>() on entry.SubmissionKey equals submission.Key
            where EF.Parameter(keys).Contains(entry.Key) && submission.State != SubmissionState.Published
            select entry.SubmissionKey
        )
            .Distinct()
            .ToListAsync(cancellationToken);

        // What is published is done: nothing is wrong with it, and it changes nothing any more.
        var trials = asked.ToDictionary(key => key, _ => new RowTrial([], []));
        var stored = await StoredEntries.OfAsync(context, types, submissions, publishedOn: null, cancellationToken);
        var batches = stored
            .Select(own => new RowBatch(types, new Withdrawal(context, graph, entries: null, revision: null), own.Rows))
            .ToList();
        if (withChanges)
        {
            // Of a row that cannot be read nobody can say what it would change.
            var readable = stored
                .Zip(batches)
                .SelectMany(own => own.First.Entries.Zip(own.Second.Rows, (entry, row) => (entry.Key, Row: row)))
                .Where(entry => asked.Contains(entry.Key) && entry.Row.IsReadable)
                .ToList();
            var changes = await new RowDifferences(context, revised).OfAsync(
                [.. readable.Select(entry => (entry.Row.Definition!, entry.Row.Key!, entry.Row.Row))],
                cancellationToken
            );
            foreach (var (entry, fields) in readable.Zip(changes))
            {
                trials[entry.Key] = new RowTrial([], fields);
            }
        }
        else
        {
            var faults = await new BatchCheck(context, graph, types).CheckAsync(batches, cancellationToken);
            foreach (
                var (entry, found) in stored
                    .Zip(faults)
                    .SelectMany(own => own.First.Entries.Zip(own.Second))
                    .Where(entry => asked.Contains(entry.First.Key))
            )
            {
                trials[entry.Key] = new RowTrial(found, []);
            }
        }

        return trials;
    }
}
