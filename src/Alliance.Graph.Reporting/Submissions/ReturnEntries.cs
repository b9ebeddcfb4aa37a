using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Has the entries of a target area mended.</summary>
internal sealed class ReturnEntries : ReviewMutation
{
    private readonly ReasonInput _reason = new("Why they must be mended, for the country's rapporteurs.");

    public override string Name => "returnEntries";

    public override string Description =>
        "Says that the entries of a target area must be mended, and gives the submission back to the country. For the reviewers of the area and the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.EntriesReturned;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, Area, ExpectedVersion, _reason.Input];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var (submission, entries) = await FindForReviewAsync(run, cancellationToken);
        await run.RequireVersionAsync(submission, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        var reason = _reason.Of(run);
        foreach (var entry in entries)
        {
            await SubmissionEntries.ReviewAsync(run, entry, ReviewState.Returned, reason, cancellationToken);
        }

        await ChangeAsync(
            run,
            submission,
            stored => (stored.State, stored.ReturnedBecause) = (SubmissionState.Returned, reason),
            cancellationToken
        );
        return submission.Key;
    }
}
