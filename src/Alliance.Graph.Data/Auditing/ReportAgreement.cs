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
    public static readonly IReadOnlyList<AuditEventKind> Kinds = [AuditEventKind.ReportCompiled, AuditEventKind.ReportTextSaved, AuditEventKind.ReportPublished];

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var told = (await events.ReadAsync(events.All.Where(told => Kinds.Contains(told.Kind)).OrderBy(told => told.Number), cancellationToken))
            .Select(told => told.Event).OfType<AuditEvent>().GroupBy(told => told.RoundKey).OrderBy(round => round.Key, StringComparer.Ordinal);
        var none = new HashSet<string>();
        var reports = (await events.ReadAsync(context.Set<CompiledReport>().AsNoTracking(), report => report.Key, key => none.Add(key), cancellationToken)).ToDictionary(report => report.RoundKey);
        var sections = (await events.ReadAsync(context.Set<CompiledReportSection>().AsNoTracking().OrderBy(section => section.Position), section => section.Key, key => none.Add(key), cancellationToken))
            .ToLookup(section => section.ReportKey);
        foreach (var key in none.Order(StringComparer.Ordinal))
        {
            tell($"'{key}', a report or a section of one, holds a value that there is not, so that nobody can read it.");
        }

        foreach (var ofRound in told)
        {
            if (!reports.TryGetValue(ofRound.Key, out var report))
            {
                if (!none.Contains(ofRound.Key))
                {
                    tell($"The report about the round '{ofRound.Key}' is not there any more, although events tell of it.");
                }
            }
            else if (DifferencesOf(report, sections[report.Key], ofRound.Last()).ToList() is { Count: > 0 } fields)
            {
                tell($"The report about the round '{ofRound.Key}' is not as its events say, of which event {ofRound.Last().Number} is the last: {string.Join(", ", fields)}.");
            }
        }
    }

    private static IEnumerable<string> DifferencesOf(CompiledReport stored, IEnumerable<CompiledReportSection> sections, AuditEvent last)
    {
        var isPublished = last.Kind == AuditEventKind.ReportPublished;
        IEnumerable<(bool Agrees, string Field)> fields =
        [
            (ContentHash.Of(stored, sections) == last.ContentHash, "content"),
            (isPublished == (stored.State == CompiledReportState.Published), "state"),
            (stored.PublishedAt == (isPublished ? last.At : null), "publishedAt"),
            (stored.ChangedAt == last.At, "changedAt"),
            (stored.ChangedBy == last.By, "changedBy"),
        ];
        return fields.Where(field => !field.Agrees).Select(field => field.Field);
    }
}
