using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>The secretariat has closed the round, for good.</summary>
/// <param name="Message">When, and what to do.</param>
/// <param name="ClosedAt">When, in UTC.</param>
internal sealed record RoundClosedError(string Message, DateTime ClosedAt) : MutationError("ROUND_CLOSED", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<RoundClosedError>(
            "The secretariat has closed the round, for good.",
            ErrorDefinitions.Field((RoundClosedError error) => error.ClosedAt, "closedAt", "When it was closed.")
        );

    public static RoundClosedError Of(ReportingRound round, DateTime closedAt) =>
        new($"The round '{round.Key}' was closed at {GraphText.Of(closedAt)}, for good. Open another one.", closedAt);
}
