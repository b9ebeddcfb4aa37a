using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>How far a <see cref="Commitment"/> is.</summary>
[Description("How far a commitment is.")]
public enum ProgressStatus
{
    /// <summary>Nothing has been done.</summary>
    [Description("Nothing has been done yet.")]
    NotStarted,

    /// <summary>Work goes on.</summary>
    [Description("It is being worked on.")]
    UnderWay,

    /// <summary>It is fulfilled.</summary>
    [Description("It is fulfilled.")]
    Done,

    /// <summary>Something else takes its place.</summary>
    [Description("The country now means to do something else instead, as the entry says.")]
    Changed,

    /// <summary>It is given up.</summary>
    [Description("The country has given it up.")]
    Dropped,
}
