using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating;

/// <summary>
/// The rounds and submissions that a run writes, or parts of which, a round's report among them: each of them has an
/// event of the step, and none has two. What they
/// are is read behind the step, so that an event tells what is stored and not what somebody wanted.
/// </summary>
internal sealed class StepTrace
{
    /// <summary>A mutation that takes a text of this name takes the reason of the step.</summary>
    private const string Reason = "reason";

    private readonly HashSet<string> _rounds = [];
    private readonly HashSet<string> _submissions = [];

    /// <summary>Something is written.</summary>
    public void See(object entity)
    {
        if (RoundOf(entity) is { } round)
        {
            _rounds.Add(round);
        }
        else if (SubmissionOf(entity) is { } submission)
        {
            _submissions.Add(submission);
        }
    }

    /// <summary>The events of the step, which has been written.</summary>
    /// <exception cref="InvalidOperationException">Nothing was written that an event could be of, so the mutation is no
    /// step that could be told of.</exception>
    public async Task<IReadOnlyList<AuditEvent>> EventsAsync(
        Mutation mutation,
        MutationRun run,
        long? revision,
        CancellationToken cancellationToken
    )
    {
        var reason = mutation.Inputs.OfType<ScalarInput<string>>().FirstOrDefault(input => input.Name == Reason)
            is { } input
            ? run.Arguments.Of(input)
            : null;
        var submissions =
            _submissions.Count == 0
                ? []
                : await run.Query<Submission>()
                    .Where(submission => _submissions.Contains(submission.Key))
                    .OrderBy(submission => submission.Key)
                    .ToListAsync(cancellationToken);
        var rounds =
            _rounds.Count == 0
                ? []
                : await run.Query<ReportingRound>()
                    .Where(round => _rounds.Contains(round.Key))
                    .OrderBy(round => round.Key)
                    .ToListAsync(cancellationToken);
        IReadOnlyList<AuditEvent> events =
        [
            .. submissions.SelectMany(submission =>
                run.Subjects.DefaultIfEmpty()
                    .Select(subject =>
                        Event(submission.RoundKey, submission, submission.Version, submission.LateUntil, subject)
                    )
            ),
            .. rounds.SelectMany(round =>
                (submissions.Count > 0 ? [] : run.Subjects)
                    .DefaultIfEmpty()
                    .Select(subject =>
                        Event(round.Key, submission: null, round.Version, round.ClosedAt ?? round.ClosesAt, subject)
                    )
            ),
        ];
        return events.Count > 0 || mutation.CanChangeNothing
            ? events
            : throw new InvalidOperationException(
                $"'{mutation.Name}' has written neither a round nor a submission, so no event can tell of it, and it is not done."
            );

        AuditEvent Event(string round, Submission? submission, int version, DateTime? until, StepSubject? subject) =>
            new()
            {
                At = run.Now,
                Kind = mutation.EventKind,
                By = run.Caller.Name,
                Role = GraphText.Of(subject?.Role ?? run.Role)!,
                RoundKey = round,
                SubmissionKey = submission?.Key,
                CountryCode = submission?.CountryCode,
                Area = subject?.Area,
                EntryKey = subject?.EntryKey,
                Type = subject?.Type,
                RowKey = subject?.RowKey,
                AnswerKey = subject?.AnswerKey,
                Question = subject?.Question,
                ContentHash = subject?.Content,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason,
                State = submission?.State,
                Until = until,
                Version = version,
                Revision = revision,
            };
    }

    private static string? RoundOf(object entity) =>
        entity switch
        {
            ReportingRound round => round.Key,
            CompiledReport report => report.RoundKey,
            _ => null,
        };

    private static string? SubmissionOf(object entity) =>
        entity switch
        {
            Submission submission => submission.Key,
            SubmissionEntry entry => entry.SubmissionKey,
            SubmissionAnswer answer => answer.SubmissionKey,
            _ => null,
        };
}
