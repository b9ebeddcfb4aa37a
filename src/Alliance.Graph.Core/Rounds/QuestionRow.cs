using System.ComponentModel;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Core.Rounds;

internal sealed class QuestionRow
{
    [Description(
        "What tells the question from the others of its round, for example live-streaming. Answers keep to it when the text is mended."
    )]
    public required string Name { get; init; }

    [Description("The question, in English.")]
    public required string Text { get; init; }

    [Description("What helps to answer it, in English; null if nothing.")]
    public string? Help { get; init; }

    [Description("What answers it.")]
    public required QuestionKind Kind { get; init; }

    [Description("Whether a submission without an answer to it is not complete.")]
    public required bool IsRequired { get; init; }

    [Description("Policy target that it is about, one of those of the round; null for a general question.")]
    public PolicyTargetKey? Target { get; init; }

    [Description("What can be chosen: two or more for a CHOICE; null or empty for every other kind.")]
    public List<string>? Options { get; init; }

    public bool HasRightOptions() =>
        Kind == QuestionKind.Choice
            ? Options is { Count: >= 2 }
                && Options.TrueForAll(option => !string.IsNullOrWhiteSpace(option))
                && Options.Distinct().Count() == Options.Count
            : Options is null or [];
}
