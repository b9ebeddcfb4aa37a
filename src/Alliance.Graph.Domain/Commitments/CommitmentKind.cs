using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>The place of a <see cref="Commitment"/> in time.</summary>
[Description("Whether a row was there before the Alliance's first round, came later, or looks forward.")]
public enum CommitmentKind
{
    /// <summary>In place by 2012, or undated.</summary>
    [Description(
        "As a rule a measure in place by 2012, or one without a date, which is then marked as of uncertain period and may describe later practice."
    )]
    Baseline,

    /// <summary>Dated 2013 or later.</summary>
    [Description(
        "As a rule a measure of 2013 or later; it does not mean that the country reported it to the Alliance."
    )]
    Progress,

    /// <summary>A pledge.</summary>
    [Description(
        "A pledge that looks forward: something that the country, or an industry body in it, said it would do."
    )]
    Commitment,
}
