using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Compares rounds with the events of the steps with themselves.</summary>
/// <param name="context">Reads one state.</param>
/// <param name="events">The events.</param>
/// <param name="tell">Is told what is wrong.</param>
internal sealed class RoundAgreement(DbContext context, ReadableEvents events, Action<string> tell)
{
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var told = (await events.ReadAsync(events.All.Where(told => told.SubmissionKey == null && !ReportAgreement.Kinds.Contains(told.Kind)).OrderBy(told => told.Number), cancellationToken))
            .Select(told => told.Event).OfType<AuditEvent>().GroupBy(told => told.RoundKey).OrderBy(round => round.Key, StringComparer.Ordinal);
        var none = new HashSet<string>();
        var rounds = (await events.ReadAsync(context.Set<ReportingRound>().AsNoTracking(), round => round.Key, key => none.Add(key), cancellationToken)).ToDictionary(round => round.Key);
        foreach (var key in none.Order(StringComparer.Ordinal))
        {
            tell($"The round '{key}' holds a value that there is not, so that nobody can read it.");
        }

        foreach (var ofRound in told)
        {
            if (none.Contains(ofRound.Key))
            {
                continue;
            }

            if (!rounds.TryGetValue(ofRound.Key, out var round))
            {
                tell($"The round '{ofRound.Key}' is not there any more, although events tell of it.");
            }
            else if (DifferencesOf(round, [.. ofRound]).ToList() is { Count: > 0 } fields)
            {
                tell($"The round '{round.Key}' is not as its events say, of which event {ofRound.Last().Number} is the last: {string.Join(", ", fields)}.");
            }
        }
    }

    private static IEnumerable<string> DifferencesOf(ReportingRound stored, IReadOnlyList<AuditEvent> events)
    {
        var last = events[^1];
        var closed = events.LastOrDefault(told => told.Kind == AuditEventKind.RoundClosed);
        var planned = events.LastOrDefault(told => told.Kind is AuditEventKind.RoundOpened or AuditEventKind.RoundChanged);
        IEnumerable<(bool Agrees, string Field)> fields =
        [
            (last.Version == stored.Version, "version"),
            (planned is null || planned.Until == stored.ClosesAt, "closesAt"),
            (closed?.Until == stored.ClosedAt, "closedAt"),
            (closed?.Reason == stored.ClosedBecause, "closedBecause"),
            (last.At == stored.ChangedAt, "changedAt"),
            (last.By == stored.ChangedBy, "changedBy"),
        ];
        return fields.Where(field => !field.Agrees).Select(field => field.Field);
    }
}
