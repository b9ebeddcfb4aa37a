using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// Takes back entries whose row is gone. A search that meets one does not wait for it: its answer is right without, and
/// an import can hold the lock for long.
/// </summary>
internal sealed class SearchMending(
    DatabaseProvider provider,
    IDbContextFactory<AllianceDbContext> contexts,
    Func<SearchTables> tables
)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private bool _isEnded;

    /// <summary>Begins to mend unless that is being done already.</summary>
    public void Begin(IReadOnlyList<string> types)
    {
        lock (_lock)
        {
            if (_running.IsCompleted && !_isEnded)
            {
                _running = Task.Run(() => RunAsync(types));
            }
        }
    }

    /// <summary>Lets what was begun be done, and begins nothing more.</summary>
    public Task EndAsync()
    {
        lock (_lock)
        {
            _isEnded = true;
            return _running;
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
    }

    /// <summary>Deletes the entries of the types whose row is gone, within a transaction.</summary>
    public async Task SweepAsync(DbContext context, IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        if (types.Count > 0)
        {
            var text = provider.Dialect.Search.Sweep + tables().HasRow(types);
            await context.Database.ExecuteSqlRawAsync(text, [provider.Dialect.Search.List(types)], cancellationToken);
        }
    }
}
