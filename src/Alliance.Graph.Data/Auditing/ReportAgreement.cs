using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Compares the reports about rounds with the events of their steps.</summary>
/// <param name="context">Reads one state.</param>
/// <param name="events">The events.</param>
/// <param name="tell">Is told what is wrong.</param>
internal sealed class ReportAgreement(DbContext context, ReadableEvents events, Action<string> tell)
{
    /// <summary>The steps with a report, whose events are of its round and leave that as it is.</summary>
    public static readonly IReadOnlyList<AuditEventKind> Kinds =
    [
        AuditEventKind.ReportCompiled,
        AuditEventKind.ReportTextSaved,
        AuditEventKind.ReportPublished,
    ];

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var told = (
            await events.ReadAsync(
                events.All.Where(told => Kinds.Contains(told.Kind)).OrderBy(told => told.Number),
                cancellationToken
            )
        )
            .Select(told => told.Event)
            .OfType<AuditEvent>()
            .GroupBy(told => told.RoundKey)
            .OrderBy(round => round.Key, StringComparer.Ordinal);
        var none = new HashSet<string>();
        var reports = (
            await events.ReadAsync(
                context.Set<CompiledReport>(),
                report => report.Key,
                "report about the round",
                none,
                tell,
                cancellationToken
            )
        ).ToDictionary(report => report.RoundKey);
        var sections = (
            await events.ReadAsync(
                context.Set<CompiledReportSection>().OrderBy(section => section.Position),
                section => section.Key,
                "section of a report",
                none,
                tell,
                cancellationToken
            )
        ).ToLookup(section => section.ReportKey);
        foreach (var ofRound in told.Where(round => !none.Contains(round.Key)))
        {
            var what = $"report about the round '{ofRound.Key}'";
            if (!reports.TryGetValue(ofRound.Key, out var report))
            {
                Disagreement.TellGone(tell, what);
                continue;
            }

            Disagreement.Tell(
                tell,
                what,
                ofRound.Last().Number,
                DifferencesOf(report, sections[report.Key], ofRound.Last())
            );
        }
    }

    private static IReadOnlyList<string> DifferencesOf(
        CompiledReport stored,
        IEnumerable<CompiledReportSection> sections,
        AuditEvent last
    )
    {
        var isPublished = last.Kind == AuditEventKind.ReportPublished;
        return Disagreement.Of([
            (ContentHash.Of(stored, sections) == last.ContentHash, "content"),
            (isPublished == (stored.State == CompiledReportState.Published), "state"),
            (stored.PublishedAt == (isPublished ? last.At : null), "publishedAt"),
            (stored.ChangedAt == last.At, "changedAt"),
            (stored.ChangedBy == last.By, "changedBy"),
        ]);
    }
}
