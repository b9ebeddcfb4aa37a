using Alliance.Graph.Domain;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Whether an answer is one to its question, which can have been changed since.</summary>
internal static class AnswerFit
{
    public static bool Fits(RoundQuestion question, SubmissionAnswer answer)
        => question.Kind switch
        {
            QuestionKind.Text => answer is { Text: not null, Choice: null, Number: null, Trend: null },
            QuestionKind.Choice => answer is { Choice: { } choice, Number: null, Trend: null } && question.Options.Contains(choice),
            QuestionKind.Number => answer is { Number: not null, Choice: null, Trend: null },
            QuestionKind.Trend => answer is { Trend: not null, Choice: null, Number: null },
            _ => throw new NotSupportedException($"Nobody knows what answers a '{question.Kind}'."),
        };
}
