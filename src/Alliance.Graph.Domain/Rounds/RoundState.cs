using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Where a <see cref="ReportingRound"/> stands.</summary>
[Description("Where a round stands.")]
public enum RoundState
{
    /// <summary>Its first day is still to come.</summary>
    [Description("Its first day is still to come.")]
    Planned,

    /// <summary>Countries can report.</summary>
    [Description("Countries can report.")]
    Open,

    /// <summary>Its last day is over, or the secretariat closed it before.</summary>
    [Description("Its last day is over, or the secretariat closed it before.")]
    Closed,
}
