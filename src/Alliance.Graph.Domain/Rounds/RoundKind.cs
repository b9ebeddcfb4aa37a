using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What countries hand in during a <see cref="ReportingRound"/>.</summary>
[Description("What countries hand in during a round.")]
public enum RoundKind
{
    /// <summary>Commitments with their baseline.</summary>
    [Description("Commitments, each with what is there already.")]
    Commitments,

    /// <summary>What became of commitments.</summary>
    [Description("What became of the commitments of earlier rounds.")]
    Progress,

    /// <summary>Answers about threats.</summary>
    [Description("Answers to questions about threats and trends.")]
    ThreatAssessment,
}
