using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// What its events say that a submission is, with its entries and answers: its steps are taken again, one after the
/// other.
/// </summary>
internal sealed class ToldSubmission
{
    private readonly Dictionary<string, ToldEntry> _entries = [];
    private readonly Dictionary<string, ToldAnswer> _answers = [];
    private AuditEvent _last;
    private Told<DateTime?> _submittedAt;
    private Told<string> _returnedBecause;
    private Told<DateTime?> _publishedAt;
    private Told<long?> _publishedRevision;

    /// <param name="events">Its events in their order; one at least.</param>
    /// <param name="entries">The entries that are stored.</param>
    public ToldSubmission(IReadOnlyList<AuditEvent> events, IEnumerable<SubmissionEntry> entries)
    {
        _last = events[0];
        IsWhole = events[0].Version == 1;
        IsComplete = IsWhole && events.Zip(events.Skip(1)).All(pair => pair.Second.Version <= pair.First.Version + 1);
        if (IsWhole)
        {
            (_submittedAt, _returnedBecause, _publishedAt, _publishedRevision) = (
                (DateTime?)null,
                (string?)null,
                (DateTime?)null,
                (long?)null
            );
        }

        var told = events.Select(one => one.EntryKey).ToHashSet();
        foreach (var entry in entries.Where(entry => !IsWhole && !told.Contains(entry.Key)))
        {
            _entries[entry.Key] = new ToldEntry(default);
            _entries[entry.Key].Assume(entry.Area);
        }

        foreach (var one in events)
        {
            Take(one);
        }
    }

    /// <summary>Whether its events go back to its first step.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether none of its steps is without an event, so that they tell of all that it has.</summary>
    public bool IsComplete { get; }

    /// <summary>The last event.</summary>
    public long Number => _last.Number;

    /// <summary>The entries, also those that were discarded, by their keys.</summary>
    public IReadOnlyDictionary<string, ToldEntry> Entries => _entries;

    /// <summary>The answers by their keys.</summary>
    public IReadOnlyDictionary<string, ToldAnswer> Answers => _answers;

    /// <summary>In what a stored submission is another one.</summary>
    public IReadOnlyList<string> DifferencesOf(Submission stored)
    {
        return Disagreement.Of([
            (_last.State == stored.State, "state"),
            (_last.Version == stored.Version, "version"),
            (_last.Until == stored.LateUntil, "lateUntil"),
            (_last.RoundKey == stored.RoundKey, "round"),
            (_last.CountryCode == stored.CountryCode, "country"),
            (_returnedBecause.Agrees(stored.ReturnedBecause), "returnedBecause"),
            (_submittedAt.Agrees(stored.SubmittedAt), "submittedAt"),
            (_publishedAt.Agrees(stored.PublishedAt), "publishedAt"),
            (_publishedRevision.Agrees(stored.PublishedRevision), "publication"),
            (_last.At == stored.ChangedAt, "changedAt"),
            (_last.By == stored.ChangedBy, "changedBy"),
        ]);
    }

    private void Take(AuditEvent told)
    {
        _last = told;
        switch (told.Kind)
        {
            case AuditEventKind.EntrySaved
            or AuditEventKind.EntryWithdrawn
            or AuditEventKind.EntryDiscarded when told.EntryKey is { } key:
                (_entries.TryGetValue(key, out var saved) ? saved : _entries[key] = new ToldEntry(Before)).Save(told);
                break;
            case AuditEventKind.QuestionAnswered when told.AnswerKey is { } key:
                (_answers.TryGetValue(key, out var answered) ? answered : _answers[key] = new ToldAnswer(Before)).Save(
                    told
                );
                break;
            case AuditEventKind.Submitted:
                (_submittedAt, _returnedBecause) = (told.At, (string?)null);
                Review(
                    told,
                    entry => entry.Review is { IsKnown: true, Value: ReviewState.Returned },
                    ReviewState.Pending,
                    reason: null
                );
                break;
            case AuditEventKind.EntriesAccepted:
                Accept(told);
                break;
            case AuditEventKind.EntriesReturned:
                _returnedBecause = told.Reason;
                Review(told, entry => entry.IsIn(told.Area), ReviewState.Returned, told.Reason);
                break;
            case AuditEventKind.SubmissionReturned:
                _returnedBecause = told.Reason;
                break;
            case AuditEventKind.Published:
                (_publishedAt, _publishedRevision) = (told.At, told.Revision);
                break;
        }
    }

    private Told<int> Before => IsWhole ? 0 : default;

    /// <summary>Entries that were accepted before are not written again.</summary>
    private void Accept(AuditEvent told)
    {
        foreach (var entry in _entries.Values.Where(entry => entry.IsIn(told.Area) && !entry.IsDiscarded))
        {
            if (!entry.Review.IsKnown)
            {
                entry.Know(ReviewState.Accepted, reason: null);
            }
            else if (entry.Review.Value != ReviewState.Accepted)
            {
                entry.Write(told, ReviewState.Accepted, reason: null);
            }
        }
    }

    private void Review(AuditEvent told, Func<ToldEntry, bool> condition, ReviewState review, string? reason)
    {
        foreach (var entry in _entries.Values.Where(entry => !entry.IsDiscarded && condition(entry)))
        {
            entry.Write(told, review, reason);
        }
    }
}
