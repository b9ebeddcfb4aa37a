using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>A step of a reviewer with the entries of a target area.</summary>
internal abstract class ReviewMutation : SubmissionMutation
{
    protected static readonly ScalarInput<string> Area = new(
        "area",
        "Id of the module whose entries are meant: the target area, such as awareness, or core."
    );

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Reviewer, CallerRole.Secretariat];

    /// <summary>The submission, which waits for reviewers, and the entries of the area.</summary>
    /// <exception cref="MutationRefusedException">There are none, or they are not the caller's to judge.</exception>
    protected static async Task<(Submission Submission, IReadOnlyList<SubmissionEntry> Entries)> FindForReviewAsync(
        MutationRun run,
        CancellationToken cancellationToken
    )
    {
        var submission = await FindAsync(run, cancellationToken);
        var area = run.Arguments.Of(Area)!;
        if (!run.Caller.Reviews(area) && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(
                new NotAllowedError(
                    $"Only reviewers of '{area}' and the secretariat may do this, and you are neither. Ask one of them.",
                    [CallerRole.Reviewer, CallerRole.Secretariat]
                )
            );
        }

        run.Role = run.Caller.Reviews(area) ? CallerRole.Reviewer : CallerRole.Secretariat;
        run.Tell(StepSubject.OfArea(area));
        RequireState(submission, "reviewed", SubmissionState.Submitted);
        var (entries, _) = await run.EntriesAsync(submission.Key, cancellationToken);
        var ofArea = entries.Where(entry => entry.Area == area).ToList();
        return ofArea.Count > 0
            ? (submission, ofArea)
            : throw new MutationRefusedException(
                new MissingError(
                    $"The submission has no entries of '{area}'. It has some of {string.Join(", ", entries.Select(entry => $"'{entry.Area}'").Distinct().Order(StringComparer.Ordinal))}.",
                    MutationRun.PathOf(Area)
                )
            );
    }
}
