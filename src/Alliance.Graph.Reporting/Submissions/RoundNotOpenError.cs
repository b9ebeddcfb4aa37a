using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>The round has not opened yet, or is over.</summary>
/// <param name="Message">When it was or will be open, and what to do.</param>
/// <param name="State">Where the round stands.</param>
/// <param name="OpensAt">When it opens, in UTC.</param>
/// <param name="ClosesAt">When it closes, in UTC.</param>
internal sealed record RoundNotOpenError(string Message, RoundState State, DateTime OpensAt, DateTime ClosesAt)
    : MutationError("ROUND_NOT_OPEN", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<RoundNotOpenError>(
            "The round has not opened yet, or is over.",
            ErrorDefinitions.Field((RoundNotOpenError error) => error.State, "state", "Where the round stands."),
            ErrorDefinitions.Field((RoundNotOpenError error) => error.OpensAt, "opensAt", "When it opens."),
            ErrorDefinitions.Field(
                (RoundNotOpenError error) => error.ClosesAt,
                "closesAt",
                "When it closes, or was closed."
            )
        );

    public static RoundNotOpenError Of(ReportingRound round, DateTime now)
    {
        var closes = round.ClosedAt ?? round.ClosesAt;
        return round.StateAt(now) == RoundState.Planned
            ? new(
                $"The round '{round.Key}' opens at {GraphText.Of(round.OpensAt)}. Come back then.",
                RoundState.Planned,
                round.OpensAt,
                closes
            )
            : new(
                $"The round '{round.Key}' was over at {GraphText.Of(closes)}. Ask the secretariat for a late submission.",
                RoundState.Closed,
                round.OpensAt,
                closes
            );
    }
}
