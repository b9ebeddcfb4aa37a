using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// Finds out whether the events are as they were written, and what they tell of with them. It reads one state of the
/// database, a page at
/// a time, and lets nobody wait.
/// </summary>
public sealed class AuditVerifier
{
    private const int EventsPerPage = 500;

    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;

    internal AuditVerifier(
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts
    )
    {
        _options = options;
        _provider = provider;
        _contexts = contexts;
    }

    /// <summary>Looks at all events, and at what they tell of.</summary>
    /// <param name="expected">An event of which somebody has taken note, so that a chain is found whose end was cut
    /// off; null if nobody has.</param>
    /// <param name="found">Is told what is wrong, as it is found.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task<ChainReport> VerifyAsync(
        ChainPlace? expected,
        Action<ChainBreak> found,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var look = await _provider.BeginLookAsync(context, cancellationToken);
            var breaks = 0L;
            var walk = new ChainWalk(expected, Count);
            var events = new ReadableEvents(context, _options);
            long? behind = null;
            while (await events.ReadAsync(Page(events.All, behind), cancellationToken) is { Count: > 0 } page)
            {
                behind = page[^1].Number;
                foreach (var (number, told) in page)
                {
                    walk.Step(number, told);
                }
            }

            walk.Finish();
            await new EventAgreement(context, events, Count).CheckAsync(cancellationToken);
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

    private static IQueryable<AuditEvent> Page(IQueryable<AuditEvent> events, long? behind) =>
        events.Where(told => behind == null || told.Number > behind).OrderBy(told => told.Number).Take(EventsPerPage);
}
