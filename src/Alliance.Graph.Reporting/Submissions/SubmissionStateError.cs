using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>The step cannot be taken from where the submission stands.</summary>
/// <param name="Message">Why, and what to do first.</param>
/// <param name="State">Where it stands.</param>
internal sealed record SubmissionStateError(string Message, SubmissionState State)
    : MutationError("SUBMISSION_STATE", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<SubmissionStateError>(
            "The step cannot be taken from where the submission stands.",
            ErrorDefinitions.Field((SubmissionStateError error) => error.State, "state", "Where it stands.")
        );
}
