using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>A step of the secretariat with a round.</summary>
internal abstract class RoundMutation : Mutation
{
    protected static readonly ScalarInput<int> ExpectedVersion = new(
        "expectedVersion",
        "The version of the round that you have seen. If there is another by now, nothing is done."
    );

    public override Type Node => typeof(ReportingRound);

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    /// <summary>The round, which nobody has closed.</summary>
    /// <exception cref="MutationRefusedException">There is none, or it was closed.</exception>
    protected static async Task<ReportingRound> FindAsync(
        MutationRun run,
        string key,
        IReadOnlyList<string> path,
        CancellationToken cancellationToken
    )
    {
        var round =
            await run.Query<ReportingRound>().SingleOrDefaultAsync(round => round.Key == key, cancellationToken)
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"There is no round with the key '{key}'. Ask for those that exist with 'rounds'.",
                    path
                )
            );
        return round.ClosedAt is { } closedAt
            ? throw new MutationRefusedException(RoundClosedError.Of(round, closedAt))
            : round;
    }
}
