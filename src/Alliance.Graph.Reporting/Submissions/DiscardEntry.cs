using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Takes an entry out of a submission.</summary>
internal sealed class DiscardEntry : SubmissionMutation
{
    private static readonly ScalarInput<string> _entry = new("entry", "Key of the entry.");

    private static readonly ScalarInput<int> _version = new(
        "expectedVersion",
        "The version of the entry that you have seen. If there is another by now, nothing is done."
    );

    public override string Name => "discardEntry";

    public override string Description =>
        "Takes an entry out of a submission, so that its row stays in the graph as it is, or does not come into it.";

    public override AuditEventKind EventKind => AuditEventKind.EntryDiscarded;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, _entry, _version];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var key = run.Arguments.Of(_entry)!;
        var entry =
            await run.Query<SubmissionEntry>()
                .SingleOrDefaultAsync(
                    entry => entry.Key == key && entry.SubmissionKey == submission.Key,
                    cancellationToken
                )
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"The submission has no entry '{key}'. It may have been discarded already.",
                    MutationRun.PathOf(_entry)
                )
            );
        await run.RequireVersionAsync(entry, run.Arguments.Of(_version), row: null, cancellationToken);
        run.Tell(StepSubject.Of(entry, isDiscarded: true));
        await run.RemoveAsync(entry, cancellationToken);
        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return submission.Key;
    }
}
