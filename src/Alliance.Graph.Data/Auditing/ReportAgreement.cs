using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Compares the reports about rounds with the events of their steps.</summary>
/// <param name="context">Reads one state.</param>
/// <param name="tell">Is told what is wrong.</param>
internal sealed class ReportAgreement(DbContext context, Action<string> tell)
{
    /// <summary>The steps with a report, whose events are of its round and leave that as it is.</summary>
    public static readonly IReadOnlyList<AuditEventKind> Kinds = [AuditEventKind.ReportCompiled, AuditEventKind.ReportTextSaved, AuditEventKind.ReportPublished];

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var events = context.Set<AuditEvent>().AsNoTracking();
        var reports = from report in context.Set<CompiledReport>().AsNoTracking()
                      let last = events.Where(told => told.RoundKey == report.RoundKey && Kinds.Contains(told.Kind)).Max(told => (long?)told.Number)
                      join told in events on last equals told.Number
                      orderby report.Key
                      select new { Report = report, told.Number, told.ContentHash };
        foreach (var report in await reports.ToListAsync(cancellationToken))
        {
            var sections = await context.Set<CompiledReportSection>().AsNoTracking().Where(section => section.ReportKey == report.Report.Key).OrderBy(section => section.Position).ToListAsync(cancellationToken);
            if (ContentHash.Of(report.Report, sections) != report.ContentHash)
            {
                tell($"The report about the round '{report.Report.Key}' says something else than it did when event {report.Number}, its last one, was written.");
            }
        }
    }
}
