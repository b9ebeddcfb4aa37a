using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Looks for everything that is wrong with the rows of submissions, each submission by itself, with as many statements
/// for all of them as
/// for one.
/// </summary>
internal sealed class BatchCheck(DbContext context, ComposedGraph graph, OwnedRowTypes types)
{
    /// <returns>The faults of each row, in the order of the batches and of their rows.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<IReadOnlyList<EntryFault>>>> CheckAsync(
        IReadOnlyList<RowBatch> batches,
        CancellationToken cancellationToken
    )
    {
        var groups = batches.Select(batch => new CheckedRows(batch.Files, batch.Withdrawal)).ToList();
        await new ReferenceCheck(context, graph.Rows, groups, ReferenceWords.OfSubmission).CheckAsync(
            cancellationToken
        );
        var duplicates = new DuplicateCheck(context, graph, groups);
        await duplicates.CheckAsync(cancellationToken);
        var owned = batches
            .SelectMany(
                (batch, number) => batch.OwnedIn(number).Select(entry => (Batch: batch, entry.Index, entry.Row))
            )
            .ToList();
        foreach (
            var (index, field, text) in await new OwnershipCheck(context, types).CheckAsync(
                [.. owned.Select(entry => entry.Row)],
                cancellationToken
            )
        )
        {
            owned[index].Batch.AddFault(owned[index].Index, field, text);
        }

        var referrers = await Withdrawal.FindReferrersAsync(
            [.. batches.Select(batch => batch.Withdrawal)],
            cancellationToken
        );
        return
        [
            .. batches.Zip(
                referrers,
                (batch, found) =>
                {
                    batch.Duplicates = duplicates;
                    foreach (var referrer in found)
                    {
                        batch.AddFault(referrer);
                    }

                    return batch.Faults();
                }
            ),
        ];
    }
}
