using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>The chain of the events. It only grows.</summary>
internal static class AuditLog
{
    /// <summary>
    /// Adds events to the end of the chain. The context is in a transaction for which all others wait that add some, on
    /// all servers, so
    /// nobody else adds to the same end.
    /// </summary>
    public static async Task AppendAsync(
        DbContext context,
        IReadOnlyList<AuditEvent> events,
        CancellationToken cancellationToken
    )
    {
        var last = await context
            .Set<AuditEvent>()
            .OrderByDescending(told => told.Number)
            .Select(told => new { told.Number, told.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        var (number, hash) = (last?.Number ?? 0, last?.Hash);
        foreach (var told in events)
        {
            told.Number = ++number;
            told.PreviousHash = hash;
            told.Hash = hash = EventHash.Of(told);
            context.Add(told);
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
