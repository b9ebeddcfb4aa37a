using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Gives one country more time.</summary>
internal sealed class AllowLateSubmission : SubmissionMutation
{
    private static readonly ScalarInput<string> _round = new("round", "Key of the round.");
    private static readonly ScalarInput<CountryCode> _country = new("country", "Code of the country.");
    private static readonly ScalarInput<DateTime> _until = new(
        "until",
        "The moment until which the country can work on its submission; later than now."
    );

    public override string Name => "allowLateSubmission";

    public override string Description =>
        "Lets one country work on its submission until a moment, although the round is over by then. Starts the submission if there is none. For the secretariat.";

    public override AuditEventKind EventKind => AuditEventKind.LateAllowed;

    public override IReadOnlyList<MutationInput> Inputs => [_round, _country, _until];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, SubmissionStateError.Definition, RoundNotOpenError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var until = run.Arguments.Of(_until);
        if (until <= run.Now)
        {
            throw new MutationRefusedException(
                new InvalidInputError("The moment is over already. Choose a later one.", MutationRun.PathOf(_until))
            );
        }

        var round = await StartSubmission.FindRoundAsync(run, _round, _country, cancellationToken);
        if (round.StateAt(run.Now) == RoundState.Planned)
        {
            throw new MutationRefusedException(RoundNotOpenError.Of(round, run.Now));
        }

        var submission = StartSubmission.New(round.Key, run.Arguments.Of(_country));
        if (
            await run.Query<Submission>()
                .SingleOrDefaultAsync(stored => stored.Key == submission.Key, cancellationToken) is
            { } known
        )
        {
            RequireState(
                known,
                "given more time",
                SubmissionState.Draft,
                SubmissionState.Submitted,
                SubmissionState.Returned
            );
            await ChangeAsync(run, known, stored => stored.LateUntil = until, cancellationToken);
        }
        else
        {
            submission.LateUntil = until;
            await run.AddAsync(submission, cancellationToken);
        }

        return submission.Key;
    }
}
