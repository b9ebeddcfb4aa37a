using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>A step with a submission.</summary>
internal abstract class SubmissionMutation : Mutation
{
    protected static readonly ScalarInput<string> SubmissionKey = new(
        "submission",
        "Key of the submission, for example progress-2027:SE."
    );

    protected static readonly ScalarInput<int> ExpectedVersion = new(
        "expectedVersion",
        "The version of the submission that you have seen. If there is another by now, nothing is done."
    );

    public override Type Node => typeof(Submission);

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [
            ErrorDefinitions.Missing,
            ErrorDefinitions.VersionConflict,
            SubmissionStateError.Definition,
            RoundNotOpenError.Definition,
        ];

    /// <summary>The submission, if the caller can see it: one that is hidden is not there.</summary>
    /// <exception cref="MutationRefusedException">There is none.</exception>
    protected static async Task<Submission> FindAsync(
        MutationRun run,
        string key,
        IReadOnlyList<string> path,
        CancellationToken cancellationToken
    ) =>
        await run.Visible<Submission>().SingleOrDefaultAsync(submission => submission.Key == key, cancellationToken)
        ?? throw new MutationRefusedException(
            new MissingError(
                $"There is no submission '{key}' that you can see. Ask for those with 'submissions', or start one with 'startSubmission'.",
                path
            )
        );

    protected static Task<Submission> FindAsync(MutationRun run, CancellationToken cancellationToken) =>
        FindAsync(run, run.Arguments.Of(SubmissionKey)!, MutationRun.PathOf(SubmissionKey), cancellationToken);

    /// <summary>The submission, if the caller can work on it now.</summary>
    /// <exception cref="MutationRefusedException">There is none, the caller may not, it is not the country's turn, or
    /// the round is not open.</exception>
    protected static async Task<Submission> FindForWorkAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindAsync(run, cancellationToken);
        RequireRapporteur(run, submission.CountryCode);
        RequireState(submission, "worked on", SubmissionState.Draft, SubmissionState.Returned);
        await RequireCountryAsync(run, submission, cancellationToken);
        await RequireOpenAsync(run, submission.RoundKey, submission.LateUntil, cancellationToken);
        return submission;
    }

    /// <exception cref="MutationRefusedException">The caller neither reports for the country nor is the
    /// secretariat.</exception>
    protected static void RequireRapporteur(MutationRun run, CountryCode country)
    {
        if (!run.Caller.ReportsFor(country) && !run.Caller.Is(CallerRole.Secretariat))
        {
            throw new MutationRefusedException(
                new NotAllowedError(
                    $"Only rapporteurs of {country} and the secretariat may do this, and you are neither. Ask one of them.",
                    [CallerRole.Rapporteur, CallerRole.Secretariat]
                )
            );
        }

        run.Role = run.Caller.ReportsFor(country) ? CallerRole.Rapporteur : CallerRole.Secretariat;
    }

    /// <exception cref="MutationRefusedException">It stands elsewhere.</exception>
    protected static void RequireState(Submission submission, string what, params SubmissionState[] states)
    {
        if (!states.Contains(submission.State))
        {
            throw new MutationRefusedException(
                new SubmissionStateError(
                    $"A submission can be {what} while it is {string.Join(" or ", states.Select(Text))}, and '{submission.Key}' is {Text(submission.State)}. {Remedy(submission.State)}",
                    submission.State
                )
            );
        }
    }

    /// <summary>The round, if it is open or the country may be late.</summary>
    /// <exception cref="MutationRefusedException">There is none, or it is not open.</exception>
    protected static async Task<ReportingRound> RequireOpenAsync(
        MutationRun run,
        string key,
        DateTime? lateUntil,
        CancellationToken cancellationToken
    )
    {
        var round = await run.Query<ReportingRound>().SingleAsync(round => round.Key == key, cancellationToken);
        return
            round.StateAt(run.Now) == RoundState.Open
            || (round.StateAt(run.Now) == RoundState.Closed && lateUntil > run.Now)
            ? round
            : throw new MutationRefusedException(RoundNotOpenError.Of(round, run.Now));
    }

    /// <exception cref="MutationRefusedException">The round does not ask the country any more.</exception>
    protected static async Task RequireCountryAsync(
        MutationRun run,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        if (
            !await run.Query<RoundCountry>()
                .AnyAsync(
                    link => link.RoundKey == submission.RoundKey && link.CountryCode == submission.CountryCode,
                    cancellationToken
                )
        )
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    $"{submission.CountryCode} does not report in the round '{submission.RoundKey}' any more. Ask the secretariat to add it.",
                    MutationRun.PathOf(SubmissionKey)
                )
            );
        }
    }

    /// <summary>Changes the submission.</summary>
    protected static Task ChangeAsync(
        MutationRun run,
        Submission submission,
        Action<Submission> change,
        CancellationToken cancellationToken
    ) => run.ChangeAsync(submission, change, cancellationToken);

    protected static string Text(SubmissionState state) => state.ToString().ToUpperInvariant();

    private static string Remedy(SubmissionState state) =>
        state switch
        {
            SubmissionState.Draft or SubmissionState.Returned => "It must be handed in first, with 'submit'.",
            SubmissionState.Submitted => "It must be accepted, or returned with 'returnSubmission', first.",
            SubmissionState.Accepted => "The secretariat can publish it, or return it with 'returnSubmission'.",
            _ => "It stays as it is; report anew in the next round.",
        };
}
