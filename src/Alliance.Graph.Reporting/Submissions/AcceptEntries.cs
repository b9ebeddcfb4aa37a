using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Finds the entries of a target area in order.</summary>
internal sealed class AcceptEntries : ReviewMutation
{
    public override string Name => "acceptEntries";

    public override string Description =>
        "Says that the entries of a target area are in order. For its reviewers and the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.EntriesAccepted;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, Area, ExpectedVersion];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var (submission, entries) = await FindForReviewAsync(run, cancellationToken);
        await run.RequireVersionAsync(submission, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        foreach (var entry in entries.Where(entry => entry.Review != ReviewState.Accepted))
        {
            await SubmissionEntries.ReviewAsync(run, entry, ReviewState.Accepted, reason: null, cancellationToken);
        }

        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return submission.Key;
    }
}
