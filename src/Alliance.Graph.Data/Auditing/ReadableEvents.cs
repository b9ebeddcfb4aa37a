using System.Linq.Expressions;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// Reads what the database can hold although it is none, such as an event of a kind that there is not.
/// </summary>
/// <param name="context">Reads one state.</param>
/// <param name="options">Where the database is.</param>
internal sealed class ReadableEvents(DbContext context, DatabaseOptions options)
{
    /// <summary>All events.</summary>
    public IQueryable<AuditEvent> All => context.Set<AuditEvent>().AsNoTracking();

    /// <summary>Events with their numbers; null is what is none.</summary>
    public async Task<IReadOnlyList<(long Number, AuditEvent? Event)>> ReadAsync(
        IQueryable<AuditEvent> events,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return [.. (await events.ToListAsync(cancellationToken)).Select(told => (told.Number, (AuditEvent?)told))];
        }
        catch (Exception exception) when (IsNoEvent(exception))
        {
            var read = new List<(long, AuditEvent?)>();
            foreach (var number in await events.Select(told => told.Number).ToListAsync(cancellationToken))
            {
                read.Add((number, await FindAsync(number, cancellationToken)));
            }

            return read;
        }
    }

    /// <summary>Rows that events tell of, without those that are none.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">Their key.</param>
    /// <param name="what">What they are, for people.</param>
    /// <param name="none">Takes the key of each that is none.</param>
    /// <param name="tell">Is told of each that is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<TEntity>> ReadAsync<TEntity>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, string>> key,
        string what,
        HashSet<string> none,
        Action<string> tell,
        CancellationToken cancellationToken
    )
        where TEntity : class
    {
        rows = rows.AsNoTracking();
        try
        {
            return await rows.ToListAsync(cancellationToken);
        }
        catch (Exception exception) when (IsNoEvent(exception))
        {
            var read = new List<TEntity>();
            foreach (var one in await rows.Select(key).ToListAsync(cancellationToken))
            {
                var isOne = Expression.Lambda<Func<TEntity, bool>>(
                    Expression.Equal(key.Body, Expression.Constant(one)),
                    key.Parameters
                );
                try
                {
                    read.Add(await rows.SingleAsync(isOne, cancellationToken));
                }
                catch (Exception fault) when (IsNoEvent(fault))
                {
                    none.Add(one);
                    tell($"The {what} '{one}' holds a value that there is not, so that nobody can read it.");
                }
            }

            return read;
        }
    }

    private async Task<AuditEvent?> FindAsync(long number, CancellationToken cancellationToken)
    {
        try
        {
            return await All.SingleAsync(told => told.Number == number, cancellationToken);
        }
        catch (Exception exception) when (IsNoEvent(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether what the database holds is nothing that an event can say; any kind of exception can tell.
    /// </summary>
    private bool IsNoEvent(Exception exception) =>
        exception is not OperationCanceledException && DatabaseFault.Of(exception, options) is null;
}
