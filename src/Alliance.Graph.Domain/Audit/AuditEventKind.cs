using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Which step an <see cref="AuditEvent"/> tells of.</summary>
[Description("Which step of the Alliance's work an event tells of.")]
public enum AuditEventKind
{
    /// <summary>A round was announced.</summary>
    [Description("A round was announced.")]
    RoundOpened,

    /// <summary>A round was written anew.</summary>
    [Description("A round was written anew.")]
    RoundChanged,

    /// <summary>A round was ended for good.</summary>
    [Description("A round was closed for good.")]
    RoundClosed,

    /// <summary>One country was given more time.</summary>
    [Description("One country was given more time.")]
    LateAllowed,

    /// <summary>A country began its submission.</summary>
    [Description("A submission was begun.")]
    SubmissionStarted,

    /// <summary>A row was written into a submission.</summary>
    [Description("A row was written into a submission.")]
    EntrySaved,

    /// <summary>A submission was told to withdraw a row of the graph.</summary>
    [Description("A submission was told to take a row out of the graph when it is published.")]
    EntryWithdrawn,

    /// <summary>An entry was taken out of a submission.</summary>
    [Description("An entry was taken out of a submission.")]
    EntryDiscarded,

    /// <summary>A question was answered.</summary>
    [Description("A question of the round was answered, or answered anew.")]
    QuestionAnswered,

    /// <summary>A submission was handed in.</summary>
    [Description("A submission was handed in.")]
    Submitted,

    /// <summary>The entries of a target area were found in order.</summary>
    [Description("The entries of a target area were found in order.")]
    EntriesAccepted,

    /// <summary>The entries of a target area were returned.</summary>
    [Description("The entries of a target area were returned to be mended, and the submission with them.")]
    EntriesReturned,

    /// <summary>A submission was found ready to be published.</summary>
    [Description("A submission was found ready to be published.")]
    SubmissionAccepted,

    /// <summary>A submission was given back to its country.</summary>
    [Description("A submission was given back to its country to be mended.")]
    SubmissionReturned,

    /// <summary>What a submission says became the graph's word.</summary>
    [Description("A submission was published: what it says stands in the graph.")]
    Published,

    /// <summary>The figures of a compiled report were read.</summary>
    [Description("The figures of the report about a round were read, for the first time or anew.")]
    ReportCompiled,

    /// <summary>A text was written into a compiled report.</summary>
    [Description("A text was written into the report about a round.")]
    ReportTextSaved,

    /// <summary>A compiled report was frozen, for everybody to see.</summary>
    [Description("The report about a round was published, and stays as it is.")]
    ReportPublished,
}
