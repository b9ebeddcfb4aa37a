using System.Data.Common;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// Takes back entries whose row is gone. A search that meets one does not wait for it: its answer is right without, and
/// an import can hold the lock for long.
/// </summary>
internal sealed class SearchMending(DatabaseProvider provider, IDbContextFactory<AllianceDbContext> contexts, Func<SearchTables> tables)
{
    private int _isRunning;

    /// <summary>Begins to mend unless that is being done already.</summary>
    public void Begin(IReadOnlyList<string> types)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) == 0)
        {
            _ = Task.Run(() => RunAsync(types));
        }
    }

    private async Task RunAsync(IReadOnlyList<string> types)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await provider.BeginImportAsync(context, CancellationToken.None);
            await SweepAsync(context, types, CancellationToken.None);
            await transaction.CommitAsync();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            // The database may be a copy for reading, or busy: the next search that meets such an entry tries again.
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }

    /// <summary>Deletes the entries of the types whose row is gone, within a transaction.</summary>
    public async Task SweepAsync(DbContext context, IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        if (types.Count > 0)
        {
            var text = provider.Search.Sweep + tables().HasRow(types);
            await context.Database.ExecuteSqlRawAsync(text, [provider.Search.List(types)], cancellationToken);
        }
    }
}
