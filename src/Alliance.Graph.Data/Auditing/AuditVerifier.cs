using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// Finds out whether the events are as they were written, and what they tell of with them. It reads one state of the database, a page at
/// a time, and lets nobody wait.
/// </summary>
public sealed class AuditVerifier
{
    private const int EventsPerPage = 500;

    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;

    internal AuditVerifier(DatabaseOptions options, DatabaseProvider provider, IDbContextFactory<AllianceDbContext> contexts)
    {
        _options = options;
        _provider = provider;
        _contexts = contexts;
    }

    /// <summary>Looks at all events, and at what they tell of.</summary>
    /// <param name="expected">An event of which somebody has taken note, so that a chain is found whose end was cut off; null if nobody has.</param>
    /// <param name="found">Is told what is wrong, as it is found.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task<ChainReport> VerifyAsync(ChainPlace? expected, Action<ChainBreak> found, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var look = await _provider.BeginLookAsync(context, cancellationToken);
            var breaks = 0L;
            var walk = new ChainWalk(expected, Count);
            long? behind = null;
            while (await PageAsync(context, behind, cancellationToken) is { Count: > 0 } page)
            {
                behind = page[^1].Number;
                foreach (var (number, told) in page)
                {
                    walk.Step(number, told);
                }
            }

            walk.Finish();
            await new EventAgreement(context, Count).CheckAsync(cancellationToken);
            return new ChainReport(walk.Events, walk.First, walk.Last, walk.End, breaks);

            void Count(ChainBreak one)
            {
                breaks++;
                found(one);
            }
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    private async Task<IReadOnlyList<(long Number, AuditEvent? Event)>> PageAsync(DbContext context, long? behind, CancellationToken cancellationToken)
    {
        var events = context.Set<AuditEvent>().AsNoTracking().Where(told => behind == null || told.Number > behind).OrderBy(told => told.Number).Take(EventsPerPage);
        try
        {
            return [.. (await events.ToListAsync(cancellationToken)).Select(told => (told.Number, (AuditEvent?)told))];
        }
        catch (Exception exception) when (IsNoEvent(exception))
        {
            var page = new List<(long, AuditEvent?)>();
            foreach (var number in await events.Select(told => told.Number).ToListAsync(cancellationToken))
            {
                page.Add((number, await FindAsync(context, number, cancellationToken)));
            }

            return page;
        }
    }

    private async Task<AuditEvent?> FindAsync(DbContext context, long number, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Set<AuditEvent>().AsNoTracking().SingleAsync(told => told.Number == number, cancellationToken);
        }
        catch (Exception exception) when (IsNoEvent(exception))
        {
            return null;
        }
    }

    /// <summary>Whether what the database holds is nothing that an event can say, such as a kind that there is not; any kind of exception can tell.</summary>
    private bool IsNoEvent(Exception exception) => exception is not OperationCanceledException && DatabaseFault.Of(exception, _options) is null;
}
