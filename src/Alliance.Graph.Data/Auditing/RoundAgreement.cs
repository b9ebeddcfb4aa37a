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
        var told = (
            await events.ReadAsync(
                events
                    .All.Where(told => told.SubmissionKey == null && !ReportAgreement.Kinds.Contains(told.Kind))
                    .OrderBy(told => told.Number),
                cancellationToken
            )
        )
            .Select(told => told.Event)
            .OfType<AuditEvent>()
            .GroupBy(told => told.RoundKey)
            .OrderBy(round => round.Key, StringComparer.Ordinal);
        var none = new HashSet<string>();
        var rounds = (
            await events.ReadAsync(
                context.Set<ReportingRound>(),
                round => round.Key,
                "round",
                none,
                tell,
                cancellationToken
            )
        ).ToDictionary(round => round.Key);
        foreach (var ofRound in told.Where(round => !none.Contains(round.Key)))
        {
            if (!rounds.TryGetValue(ofRound.Key, out var round))
            {
                Disagreement.TellGone(tell, $"round '{ofRound.Key}'");
                continue;
            }

            Disagreement.Tell(tell, $"round '{round.Key}'", ofRound.Last().Number, DifferencesOf(round, [.. ofRound]));
        }
    }

    private static IReadOnlyList<string> DifferencesOf(ReportingRound stored, IReadOnlyList<AuditEvent> events)
    {
        var last = events[^1];
        var closed = events.LastOrDefault(told => told.Kind == AuditEventKind.RoundClosed);
        var planned = events.LastOrDefault(told =>
            told.Kind is AuditEventKind.RoundOpened or AuditEventKind.RoundChanged
        );
        return Disagreement.Of([
            (last.Version == stored.Version, "version"),
            (planned is null || planned.Until == stored.ClosesAt, "closesAt"),
            (closed?.Until == stored.ClosedAt, "closedAt"),
            (closed?.Reason == stored.ClosedBecause, "closedBecause"),
            (last.At == stored.ChangedAt, "changedAt"),
            (last.By == stored.ChangedBy, "changedBy"),
        ]);
    }
}
