using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What reviewers think of a <see cref="SubmissionEntry"/>.</summary>
[Description("What reviewers think of an entry.")]
public enum ReviewState
{
    /// <summary>Nobody has looked, or it was changed since.</summary>
    [Description("Nobody has looked at it, or it was changed since.")]
    Pending,

    /// <summary>It is in order.</summary>
    [Description("It is in order.")]
    Accepted,

    /// <summary>It must be mended.</summary>
    [Description("It must be mended, as the reason says.")]
    Returned,
}
