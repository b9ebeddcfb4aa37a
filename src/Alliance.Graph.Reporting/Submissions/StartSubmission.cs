using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Begins what a country hands in.</summary>
internal sealed class StartSubmission : SubmissionMutation
{
    private static readonly ScalarInput<string> _round = new("round", "Key of the round.");
    private static readonly ScalarInput<CountryCode> _country = new("country", "Code of the country.");

    public override string Name => "startSubmission";

    public override string Description =>
        "Begins what a country hands in during a round: a draft that nobody but the country's rapporteurs and the secretariat sees.";

    public override AuditEventKind EventKind => AuditEventKind.SubmissionStarted;

    public override IReadOnlyList<MutationInput> Inputs => [_round, _country];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, RoundNotOpenError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var country = run.Arguments.Of(_country);
        RequireRapporteur(run, country);
        var round = await FindRoundAsync(run, _round, _country, cancellationToken);
        var submission = New(round.Key, country);
        if (await run.Query<Submission>().AnyAsync(stored => stored.Key == submission.Key, cancellationToken))
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    $"There is the submission '{submission.Key}' already. Go on with it.",
                    MutationRun.PathOf(_country)
                )
            );
        }

        await RequireOpenAsync(run, round.Key, lateUntil: null, cancellationToken);
        await run.AddAsync(submission, cancellationToken);
        return submission.Key;
    }

    /// <summary>A draft.</summary>
    public static Submission New(string round, CountryCode country) =>
        new()
        {
            Key = ComposedKey.Of(round, country),
            RoundKey = round,
            CountryCode = country,
        };

    /// <summary>The round, in which the country reports.</summary>
    /// <exception cref="MutationRefusedException">There is none, or the country does not.</exception>
    public static async Task<ReportingRound> FindRoundAsync(
        MutationRun run,
        ScalarInput<string> roundInput,
        ScalarInput<CountryCode> countryInput,
        CancellationToken cancellationToken
    )
    {
        var (key, country) = (run.Arguments.Of(roundInput)!, run.Arguments.Of(countryInput));
        var round =
            await run.Query<ReportingRound>().SingleOrDefaultAsync(round => round.Key == key, cancellationToken)
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"There is no round with the key '{key}'. Ask for those that exist with 'rounds'.",
                    MutationRun.PathOf(roundInput)
                )
            );
        return await run.Query<RoundCountry>()
            .AnyAsync(link => link.RoundKey == key && link.CountryCode == country, cancellationToken)
            ? round
            : throw new MutationRefusedException(
                new InvalidInputError(
                    $"{country} does not report in the round '{key}'. Ask the secretariat to add it.",
                    MutationRun.PathOf(countryInput)
                )
            );
    }
}
