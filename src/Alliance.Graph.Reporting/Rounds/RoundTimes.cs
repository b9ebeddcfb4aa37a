using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>What the clock says against a round.</summary>
internal static class RoundTimes
{
    /// <summary>What is wrong with writing a round now.</summary>
    /// <param name="round">The round as it shall be.</param>
    /// <param name="stored">The round as it is; null for a new one.</param>
    /// <param name="input">The input that it came in.</param>
    /// <param name="now">The time, in UTC.</param>
    public static IEnumerable<MutationError> Errors(
        ReportingRound round,
        ReportingRound? stored,
        RowInput input,
        DateTime now
    )
    {
        if (round.ClosesAt <= now)
        {
            yield return Invalid(
                "closesOn",
                stored is null
                    ? "The last day of the round is over already. Choose a later one."
                    : "The last day of the round would be over already. Choose a later one, or end the round with 'closeRound'."
            );
        }

        if (stored is null || stored.StateAt(now) == RoundState.Planned)
        {
            yield break;
        }

        if (round.Kind != stored.Kind)
        {
            yield return Invalid(
                "kind",
                "The round has opened, and what is handed in cannot become something else. Open another round for it."
            );
        }

        if (round.OpensAt != stored.OpensAt)
        {
            yield return Invalid(
                "opensOn",
                "The round has opened already, so its first day stays as it is. Write the day that it has."
            );
        }

        InvalidInputError Invalid(string field, string message) => new(message, MutationRun.PathOf(input, field));
    }
}
