using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Gives a submission back to its country.</summary>
internal sealed class ReturnSubmission : SubmissionMutation
{
    private readonly ReasonInput _reason = new("Why it is returned, for the country's rapporteurs.");

    public override string Name => "returnSubmission";

    public override string Description => "Gives a submission back to its country to be mended. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.SubmissionReturned;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, ExpectedVersion, _reason.Input];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindAsync(run, cancellationToken);
        RequireState(submission, "returned", SubmissionState.Submitted, SubmissionState.Accepted);
        await run.RequireVersionAsync(submission, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        var reason = _reason.Of(run);
        await ChangeAsync(
            run,
            submission,
            stored => (stored.State, stored.ReturnedBecause) = (SubmissionState.Returned, reason),
            cancellationToken
        );
        return submission.Key;
    }
}
