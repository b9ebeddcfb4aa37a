using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Finds a submission ready to be published.</summary>
internal sealed class AcceptSubmission : SubmissionMutation
{
    public override string Name => "acceptSubmission";

    public override string Description =>
        "Says that a submission can be published. All of its entries must have been accepted. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.SubmissionAccepted;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, ExpectedVersion];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindAsync(run, cancellationToken);
        RequireState(submission, "accepted", SubmissionState.Submitted);
        await run.RequireVersionAsync(submission, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        var (entries, _) = await run.EntriesAsync(submission.Key, cancellationToken);
        var open = entries
            .Where(entry => entry.Review != ReviewState.Accepted)
            .Select(entry => entry.Area)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (open.Count > 0)
        {
            throw new MutationRefusedException(
                new SubmissionStateError(
                    $"Not all entries were accepted: those of {string.Join(", ", open.Select(area => $"'{area}'"))} wait for their reviewers. Accept them with 'acceptEntries' first.",
                    submission.State
                )
            );
        }

        await ChangeAsync(run, submission, stored => stored.State = SubmissionState.Accepted, cancellationToken);
        return submission.Key;
    }
}
