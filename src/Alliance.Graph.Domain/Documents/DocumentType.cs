using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What a <see cref="Document"/> is.</summary>
[Description("What a document is.")]
public enum DocumentType
{
    /// <summary>A declaration of ministers.</summary>
    [Description("A declaration that the ministers of the Alliance made together.")]
    Declaration,

    /// <summary>The Guiding Principles.</summary>
    [Description(
        "The Guiding Principles annexed to the launch declaration, which set out goals and potential actions."
    )]
    GuidingPrinciples,

    /// <summary>A report of the secretariat.</summary>
    [Description("A report of the Alliance's secretariat about all participants.")]
    AllianceReport,

    /// <summary>The threat assessment.</summary>
    [Description("The Alliance's assessment of the threat.")]
    ThreatAssessment,

    /// <summary>A country's own progress report.</summary>
    [Description("A country's own progress report to the Alliance.")]
    ProgressReport,

    /// <summary>Countries' own commitments.</summary>
    [Description("The commitments that countries themselves handed in to the Alliance.")]
    Commitments,

    /// <summary>Anything else that explains the setting.</summary>
    [Description("Background: a speech, press release, strategy, law or study that explains the setting.")]
    Background,
}
