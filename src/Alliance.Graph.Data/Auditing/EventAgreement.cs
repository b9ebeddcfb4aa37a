using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Auditing;

/// <summary>Compares what is stored with all that events tell of it: what differs was changed without a step.</summary>
/// <param name="context">Reads one state.</param>
/// <param name="events">The events.</param>
/// <param name="found">Is told what is wrong.</param>
internal sealed class EventAgreement(DbContext context, ReadableEvents events, Action<ChainBreak> found)
{
    // Each is read with all of its entries, which hold whole rows.
    private const int SubmissionsPerPage = 10;

    /// <summary>Steps that write what is thought of all entries of a submission, or of an area in it.</summary>
    private static readonly AuditEventKind[] _reviews =
    [
        AuditEventKind.Submitted,
        AuditEventKind.EntriesAccepted,
        AuditEventKind.EntriesReturned,
    ];

    private readonly HashSet<string> _untold = [];

    private IQueryable<AuditEvent> Events => events.All;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await new RoundAgreement(context, events, Tell).CheckAsync(cancellationToken);
        await CheckSubmissionsAsync(cancellationToken);
        await CheckRevisionsAsync(cancellationToken);
        await new ReportAgreement(context, events, Tell).CheckAsync(cancellationToken);
        await CheckUntoldAsync(
            context
                .Set<ReportingRound>()
                .Where(round =>
                    !Events.Any(told =>
                        told.RoundKey == round.Key
                        && told.SubmissionKey == null
                        && !ReportAgreement.Kinds.Contains(told.Kind)
                    )
                ),
            round => round.Key,
            cancellationToken
        );
        await CheckUntoldAsync(
            context.Set<Submission>().Where(submission => !Events.Any(told => told.SubmissionKey == submission.Key)),
            submission => submission.Key,
            cancellationToken
        );
        await CheckUntoldAsync(
            context
                .Set<SubmissionEntry>()
                .Where(entry =>
                    !Events.Any(told =>
                        told.EntryKey == entry.Key
                        || (
                            told.SubmissionKey == entry.SubmissionKey
                            && told.At == entry.ChangedAt
                            && _reviews.Contains(told.Kind)
                        )
                    )
                ),
            entry => entry.Key,
            cancellationToken
        );
        await CheckUntoldAsync(
            context.Set<SubmissionAnswer>().Where(answer => !Events.Any(told => told.AnswerKey == answer.Key)),
            answer => answer.Key,
            cancellationToken
        );
        await CheckUntoldAsync(
            context
                .Set<CompiledReport>()
                .Where(report =>
                    !Events.Any(told => told.RoundKey == report.RoundKey && ReportAgreement.Kinds.Contains(told.Kind))
                ),
            report => report.Key,
            cancellationToken
        );
    }

    private async Task CheckSubmissionsAsync(CancellationToken cancellationToken)
    {
        var keys = await Events
            .Where(told => told.SubmissionKey != null)
            .Select(told => told.SubmissionKey!)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var page in keys.Order(StringComparer.Ordinal).Chunk(SubmissionsPerPage))
        {
            var told = (
                await events.ReadAsync(
                    Events.Where(told => EF.Parameter(page).Contains(told.SubmissionKey)).OrderBy(told => told.Number),
                    cancellationToken
                )
            )
                .Select(told => told.Event)
                .OfType<AuditEvent>()
                .ToLookup(told => told.SubmissionKey!);
            var none = new HashSet<string>();
            var submissions = (
                await ReadAsync(
                    context.Set<Submission>().Where(submission => EF.Parameter(page).Contains(submission.Key)),
                    submission => submission.Key,
                    none,
                    cancellationToken
                )
            ).ToDictionary(submission => submission.Key);
            var entries = (
                await ReadAsync(
                    context
                        .Set<SubmissionEntry>()
                        .Where(entry => EF.Parameter(page).Contains(entry.SubmissionKey))
                        .OrderBy(entry => entry.Key),
                    entry => entry.Key,
                    none,
                    cancellationToken
                )
            ).ToLookup(entry => entry.SubmissionKey);
            var answers = (
                await ReadAsync(
                    context
                        .Set<SubmissionAnswer>()
                        .Where(answer => EF.Parameter(page).Contains(answer.SubmissionKey))
                        .OrderBy(answer => answer.Key),
                    answer => answer.Key,
                    none,
                    cancellationToken
                )
            ).ToLookup(answer => answer.SubmissionKey);
            foreach (var key in page.Where(key => told[key].Any()))
            {
                Check(
                    key,
                    new ToldSubmission([.. told[key]], entries[key]),
                    submissions.GetValueOrDefault(key),
                    entries[key],
                    answers[key],
                    none
                );
            }
        }
    }

    private Task<IReadOnlyList<TEntity>> ReadAsync<TEntity>(
        IQueryable<TEntity> rows,
        Expression<Func<TEntity, string>> key,
        HashSet<string> none,
        CancellationToken cancellationToken
    )
        where TEntity : class => events.ReadAsync(rows, key, typeof(TEntity).Name, none, Tell, cancellationToken);

    private void Check(
        string key,
        ToldSubmission told,
        Submission? submission,
        IEnumerable<SubmissionEntry> entries,
        IEnumerable<SubmissionAnswer> answers,
        HashSet<string> none
    )
    {
        if (submission is null && !none.Contains(key))
        {
            Disagreement.TellGone(Tell, $"submission '{key}'");
        }
        else if (submission is not null)
        {
            Compare("submission", key, told.Number, told.DifferencesOf(submission));
        }

        if (told.IsComplete)
        {
            foreach (
                var untold in entries
                    .Select(entry => entry.Key)
                    .Except(told.Entries.Keys)
                    .Concat(answers.Select(answer => answer.Key).Except(told.Answers.Keys))
            )
            {
                _untold.Add(untold);
                Tell(
                    $"'{untold}' is there, and none of the events of its submission, which are all there, tells that it was written."
                );
            }
        }

        var there = entries.Select(entry => entry.Key).Concat(none).ToHashSet();
        foreach (var entry in entries.Where(entry => told.Entries.ContainsKey(entry.Key)))
        {
            var ofEntry = told.Entries[entry.Key];
            if (ofEntry.IsDiscarded)
            {
                Tell(
                    $"The entry '{entry.Key}' is there, and event {ofEntry.Number}, its last one, says that it was discarded."
                );
                continue;
            }

            Compare("entry", entry.Key, ofEntry.Number ?? told.Number, ofEntry.DifferencesOf(entry));
        }

        foreach (
            var (entry, ofEntry) in told
                .Entries.Where(entry => !entry.Value.IsDiscarded && !there.Contains(entry.Key))
                .OrderBy(entry => entry.Value.Number)
        )
        {
            Tell(
                $"The entry '{entry}' is not there any more, and event {ofEntry.Number}, its last one, says that it was written."
            );
        }

        var answered = answers.ToDictionary(answer => answer.Key);
        foreach (var (answer, ofAnswer) in told.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
        {
            if (answered.TryGetValue(answer, out var stored))
            {
                Compare("answer", answer, ofAnswer.Number, ofAnswer.DifferencesOf(stored));
            }
            else if (!none.Contains(answer))
            {
                Disagreement.TellGone(Tell, $"answer '{answer}'");
            }
        }
    }

    /// <summary>A step that was a revision names it, and who did the one did the other.</summary>
    private async Task CheckRevisionsAsync(CancellationToken cancellationToken)
    {
        var without = Events
            .Where(told =>
                told.Revision != null
                && !context.Set<Revision>().Any(revision => revision.Number == told.Revision && revision.By == told.By)
            )
            .OrderBy(told => told.Number)
            .Select(told => new { told.Number, told.Revision });
        await foreach (var told in without.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tell(
                $"Event {told.Number} says that it was revision {told.Revision}, which is not there, or of somebody else."
            );
        }
    }

    /// <summary>
    /// What was written before there were events has none, or one of its whole submission with a later review; what was
    /// written behind the first one without an event was written without a step.
    /// </summary>
    private async Task CheckUntoldAsync<TEntity>(
        IQueryable<TEntity> untold,
        Expression<Func<TEntity, string>> key,
        CancellationToken cancellationToken
    )
        where TEntity : class, IVersioned
    {
        var keys = untold
            .Where(row => row.ChangedAt > Events.Min(told => (DateTime?)told.At))
            .Select(key)
            .OrderBy(text => text);
        await foreach (
            var text in keys.AsAsyncEnumerable()
                .Where(text => !_untold.Contains(text))
                .WithCancellation(cancellationToken)
        )
        {
            Tell($"The {typeof(TEntity).Name} '{text}' was written behind the first event, and no event tells of it.");
        }
    }

    private void Compare(string what, string key, long number, IReadOnlyList<string> differences) =>
        Disagreement.Tell(Tell, $"{what} '{key}'", number, differences);

    private void Tell(string message) => found(new ChainBreak(ChainBreakKind.Disagreeing, message));
}
