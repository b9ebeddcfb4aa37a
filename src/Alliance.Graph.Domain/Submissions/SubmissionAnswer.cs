namespace Alliance.Graph.Domain;

/// <summary>What a <see cref="Submission"/> answers to a <see cref="RoundQuestion"/>.</summary>
public sealed class SubmissionAnswer : IVersioned
{
    /// <summary>The key: that of the submission and the name of the question.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Submission.Key"/> of the submission.</summary>
    public required string SubmissionKey { get; init; }

    /// <summary>Code of the submission's country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary><see cref="RoundQuestion.Key"/> of the question.</summary>
    public required string QuestionKey { get; init; }

    /// <summary>The words, for <see cref="QuestionKind.Text"/>; beside any other answer, a remark.</summary>
    public string? Text { get; set; }

    /// <summary>The option, for <see cref="QuestionKind.Choice"/>.</summary>
    public string? Choice { get; set; }

    /// <summary>The number, for <see cref="QuestionKind.Number"/>.</summary>
    public decimal? Number { get; set; }

    /// <summary>Which way it goes, for <see cref="QuestionKind.Trend"/>.</summary>
    public Trend? Trend { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }
}
