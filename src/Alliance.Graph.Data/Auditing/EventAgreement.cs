using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Compares what is stored with the last event that tells of it: what differs was changed without a step.</summary>
/// <param name="context">Reads one state.</param>
/// <param name="found">Is told what is wrong.</param>
internal sealed class EventAgreement(DbContext context, Action<ChainBreak> found)
{
    /// <summary>Steps that write what is thought of all entries of a submission, or of an area in it.</summary>
    private static readonly AuditEventKind[] _reviews = [AuditEventKind.Submitted, AuditEventKind.EntriesAccepted, AuditEventKind.EntriesReturned];

    private static readonly AuditEventKind[] _reports = [AuditEventKind.ReportCompiled, AuditEventKind.ReportTextSaved, AuditEventKind.ReportPublished];

    private IQueryable<AuditEvent> Events => context.Set<AuditEvent>().AsNoTracking();

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await CheckRoundsAsync(cancellationToken);
        await CheckSubmissionsAsync(cancellationToken);
        await CheckEntriesAsync(cancellationToken);
        await CheckAnswersAsync(cancellationToken);
        await CheckReportsAsync(cancellationToken);
        await CheckUntoldAsync(context.Set<ReportingRound>().Where(round => !Events.Any(told => told.RoundKey == round.Key && told.SubmissionKey == null)), round => round.Key, cancellationToken);
        await CheckUntoldAsync(context.Set<Submission>().Where(submission => !Events.Any(told => told.SubmissionKey == submission.Key)), submission => submission.Key, cancellationToken);
        await CheckUntoldAsync(context.Set<SubmissionEntry>().Where(entry => !Events.Any(told => told.EntryKey == entry.Key || (told.SubmissionKey == entry.SubmissionKey && told.At == entry.ChangedAt && _reviews.Contains(told.Kind)))), entry => entry.Key, cancellationToken);
        await CheckUntoldAsync(context.Set<SubmissionAnswer>().Where(answer => !Events.Any(told => told.AnswerKey == answer.Key)), answer => answer.Key, cancellationToken);
        await CheckUntoldAsync(context.Set<CompiledReport>().Where(report => !Events.Any(told => told.RoundKey == report.RoundKey && _reports.Contains(told.Kind))), report => report.Key, cancellationToken);
    }

    private async Task CheckRoundsAsync(CancellationToken cancellationToken)
    {
        var different = from round in context.Set<ReportingRound>()
                        let last = Events.Where(told => told.RoundKey == round.Key && told.SubmissionKey == null).Max(told => (long?)told.Number)
                        join told in Events on last equals told.Number
                        where told.Version != round.Version || told.Until != (round.ClosedAt ?? round.ClosesAt)
                        orderby round.Key
                        select new { round.Key, told.Number };
        await foreach (var round in different.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell($"The round '{round.Key}' is not as event {round.Number}, its last one, says: it has another version or another end.");
        }
    }

    private async Task CheckSubmissionsAsync(CancellationToken cancellationToken)
    {
        var different = from submission in context.Set<Submission>()
                        let last = Events.Where(told => told.SubmissionKey == submission.Key).Max(told => (long?)told.Number)
                        join told in Events on last equals told.Number
                        where told.Version != submission.Version || told.State != submission.State || told.Until != submission.LateUntil
                        orderby submission.Key
                        select new { submission.Key, told.Number };
        await foreach (var submission in different.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell($"The submission '{submission.Key}' is not as event {submission.Number}, its last one, says: it has another state, another version or more or less time.");
        }
    }

    private async Task CheckEntriesAsync(CancellationToken cancellationToken)
    {
        var entries = from entry in context.Set<SubmissionEntry>().AsNoTracking()
                      let last = Events.Where(told => told.EntryKey == entry.Key).Max(told => (long?)told.Number)
                      join told in Events on last equals told.Number
                      orderby entry.Key
                      select new { Entry = entry, told.Number, told.ContentHash, told.Kind };
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Kind == AuditEventKind.EntryDiscarded)
            {
                Tell($"The entry '{entry.Entry.Key}' is there, and event {entry.Number}, its last one, says that it was discarded.");
                continue;
            }

            Compare("entry", entry.Entry.Key, entry.Number, entry.ContentHash, ContentHash.Of(entry.Entry));
        }

        var gone = Events
            .Where(told => told.EntryKey != null && told.Kind != AuditEventKind.EntryDiscarded
                && !context.Set<SubmissionEntry>().Any(entry => entry.Key == told.EntryKey)
                && !Events.Any(later => later.EntryKey == told.EntryKey && later.Number > told.Number))
            .OrderBy(told => told.Number)
            .Select(told => new { told.EntryKey, told.Number });
        await foreach (var entry in gone.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell($"The entry '{entry.EntryKey}' is not there any more, and event {entry.Number}, its last one, says that it was written.");
        }
    }

    private async Task CheckAnswersAsync(CancellationToken cancellationToken)
    {
        var answers = from answer in context.Set<SubmissionAnswer>().AsNoTracking()
                      let last = Events.Where(told => told.AnswerKey == answer.Key).Max(told => (long?)told.Number)
                      join told in Events on last equals told.Number
                      orderby answer.Key
                      select new { Answer = answer, told.Number, told.ContentHash };
        await foreach (var answer in answers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Compare("answer", answer.Answer.Key, answer.Number, answer.ContentHash, ContentHash.Of(answer.Answer));
        }

        var gone = Events
            .Where(told => told.AnswerKey != null && !context.Set<SubmissionAnswer>().Any(answer => answer.Key == told.AnswerKey))
            .Select(told => told.AnswerKey)
            .Distinct()
            .OrderBy(key => key);
        await foreach (var key in gone.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell($"The answer '{key}' is not there any more, although events tell of it.");
        }
    }

    private async Task CheckReportsAsync(CancellationToken cancellationToken)
    {
        var reports = from report in context.Set<CompiledReport>().AsNoTracking()
                      let last = Events.Where(told => told.RoundKey == report.RoundKey && _reports.Contains(told.Kind)).Max(told => (long?)told.Number)
                      join told in Events on last equals told.Number
                      orderby report.Key
                      select new { Report = report, told.Number, told.ContentHash };
        foreach (var report in await reports.ToListAsync(cancellationToken))
        {
            var sections = await context.Set<CompiledReportSection>().AsNoTracking().Where(section => section.ReportKey == report.Report.Key).OrderBy(section => section.Position).ToListAsync(cancellationToken);
            Compare("report about the round", report.Report.Key, report.Number, report.ContentHash, ContentHash.Of(report.Report, sections));
        }
    }

    /// <summary>What was written before there were events has none, or one of its whole submission with a later review; what was written behind the first one without an event was written without a step.</summary>
    private async Task CheckUntoldAsync<TEntity>(IQueryable<TEntity> untold, System.Linq.Expressions.Expression<Func<TEntity, string>> key, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        var keys = untold.Where(row => row.ChangedAt > Events.Min(told => (DateTime?)told.At)).Select(key).OrderBy(text => text);
        await foreach (var text in keys.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell($"The {typeof(TEntity).Name} '{text}' was written behind the first event, and no event tells of it.");
        }
    }

    private void Compare(string what, string key, long number, string? told, string? stored)
    {
        if (told != stored)
        {
            Tell($"The {what} '{key}' says something else than it did when event {number}, its last one, was written.");
        }
    }

    private void Tell(string message) => found(new ChainBreak(ChainBreakKind.Disagreeing, message));
}
