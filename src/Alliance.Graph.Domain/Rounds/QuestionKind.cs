using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What answers a <see cref="RoundQuestion"/>.</summary>
[Description("What answers a question.")]
public enum QuestionKind
{
    /// <summary>Words.</summary>
    [Description("Words answer it, in one or more sentences.")]
    Text,

    /// <summary>One of the options.</summary>
    [Description("One of the options of the question answers it.")]
    Choice,

    /// <summary>A number.</summary>
    [Description("A number answers it.")]
    Number,

    /// <summary>Which way something goes.</summary>
    [Description("Which way something goes answers it: up, down, or neither.")]
    Trend,
}
