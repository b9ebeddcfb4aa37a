namespace Alliance.Graph.Domain;

/// <summary>A question that countries answer in a <see cref="ReportingRound"/>.</summary>
public sealed class RoundQuestion
{
    /// <summary>The key: that of the round and <see cref="Name"/>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="ReportingRound.Key"/> of the round.</summary>
    public required string RoundKey { get; init; }

    /// <summary>What tells it from the other questions of its round, for example <c>live-streaming</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Place among the questions of its round, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The question, in English.</summary>
    public required string Text { get; init; }

    /// <summary>What helps to answer it, in English; null if nothing.</summary>
    public string? Help { get; init; }

    /// <summary>What answers it.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>Whether a submission without an answer to it is not complete.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The policy target that it is about; null for a general one.</summary>
    public PolicyTargetKey? Target { get; init; }

    /// <summary>What can be chosen, for <see cref="QuestionKind.Choice"/>; else empty.</summary>
    public required List<string> Options { get; init; }

    /// <summary>Whether an answer is one to this question, which can have been changed since it was given.</summary>
    public bool IsAnsweredBy(SubmissionAnswer answer) =>
        Kind switch
        {
            QuestionKind.Text => answer is { Text: not null, Choice: null, Number: null, Trend: null },
            QuestionKind.Choice => answer is { Choice: { } choice, Number: null, Trend: null }
                && Options.Contains(choice),
            QuestionKind.Number => answer is { Number: not null, Choice: null, Trend: null },
            QuestionKind.Trend => answer is { Trend: not null, Choice: null, Number: null },
            _ => throw new NotSupportedException($"Nobody knows what answers a '{Kind}'."),
        };

    /// <summary>
    /// Whether it keeps a submission from being handed in: it must be answered and is not, or its answer does not fit.
    /// </summary>
    /// <param name="answer">The answer; null if there is none.</param>
    public bool IsOpen(SubmissionAnswer? answer) => answer is null ? IsRequired : !IsAnsweredBy(answer);
}
