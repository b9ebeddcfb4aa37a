using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>A required question has no answer.</summary>
/// <param name="Message">Which.</param>
/// <param name="Question">Name of the question.</param>
internal sealed record QuestionOpenError(string Message, string Question) : MutationError("QUESTION_OPEN", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<QuestionOpenError>(
            "A required question has no answer.",
            ErrorDefinitions.Field(
                (QuestionOpenError error) => error.Question,
                "question",
                "Name of the question in its round."
            )
        );
}
