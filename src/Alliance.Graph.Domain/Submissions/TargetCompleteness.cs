namespace Alliance.Graph.Domain;

/// <summary>How far a <see cref="Submission"/> is in one policy target.</summary>
public sealed class TargetCompleteness
{
    /// <summary>The target; null for what is about none.</summary>
    public PolicyTargetKey? Target { get; init; }

    /// <summary>
    /// How many rows the country would have there, were it published now, as far as the caller can see them.
    /// </summary>
    public required int Rows { get; init; }

    /// <summary>How many entries there are.</summary>
    public required int Entries { get; init; }

    /// <summary>How many of them could not be published today.</summary>
    public required int Faulty { get; init; }

    /// <summary>How many questions the round asks.</summary>
    public required int Questions { get; init; }

    /// <summary>How many of them are answered.</summary>
    public required int Answered { get; init; }

    /// <summary><see cref="RoundQuestion.Name"/> of those that must still be answered, in their order.</summary>
    public required List<string> OpenQuestions { get; init; }

    /// <summary>Whether nothing here keeps it from being handed in.</summary>
    public bool IsComplete => Faulty == 0 && OpenQuestions.Count == 0;
}
