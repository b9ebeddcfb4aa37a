using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>A reason that must be given.</summary>
internal sealed class ReasonInput(string description)
{
    public ScalarInput<string> Input { get; } = new("reason", description);

    /// <exception cref="MutationRefusedException">It is blank.</exception>
    public string Of(MutationRun run) =>
        run.Arguments.Of(Input) is { } reason && !string.IsNullOrWhiteSpace(reason)
            ? reason
            : throw new MutationRefusedException(
                new InvalidInputError(
                    "The reason is empty. Write one sentence that helps to mend it.",
                    MutationRun.PathOf(Input)
                )
            );
}
