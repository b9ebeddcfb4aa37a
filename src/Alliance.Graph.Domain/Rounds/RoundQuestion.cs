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
}
