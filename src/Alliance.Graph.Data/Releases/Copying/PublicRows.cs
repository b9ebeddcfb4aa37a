using System.Reflection;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Sdk.Callers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Releases.Copying;

/// <summary>
/// Copies the rows that an anonymous reader sees, type by type, from whatever database into a SQLite file with the same
/// tables.
/// </summary>
/// <param name="source">Reads one state of the data.</param>
/// <param name="target">Writes, in one transaction.</param>
internal sealed class PublicRows(AllianceDbContext source, AllianceDbContext target)
{
    private const int RowsAtOnce = 500;

    private static readonly MethodInfo _copy = typeof(PublicRows).GetMethod(
        nameof(CopyOfAsync),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private readonly VisibleRows _visible = new(source, Caller.Anonymous);

    /// <summary>Copies a table.</summary>
    /// <returns>How many rows there were.</returns>
    public Task<long> CopyAsync(PublicTable table, IProgress<long> progress, CancellationToken cancellationToken) =>
        (Task<long>)_copy.MakeGenericMethod(table.Entity).Invoke(this, [progress, cancellationToken])!;

    private async Task<long> CopyOfAsync<TEntity>(IProgress<long> progress, CancellationToken cancellationToken)
        where TEntity : class
    {
        var copied = 0L;
        await foreach (var row in _visible.Of<TEntity>().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            target.Add(row);
            if (++copied % RowsAtOnce == 0)
            {
                await WriteAsync(cancellationToken);
                progress.Report(copied);
            }
        }

        await WriteAsync(cancellationToken);
        progress.Report(copied);
        return copied;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await target.SaveChangesAsync(cancellationToken);
        target.ChangeTracker.Clear();
    }
}
