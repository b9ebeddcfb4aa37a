using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Which way something goes.</summary>
[Description("Which way something goes.")]
public enum Trend
{
    /// <summary>Up.</summary>
    [Description("Up.")]
    Increasing,

    /// <summary>Neither up nor down.</summary>
    [Description("Neither up nor down.")]
    Stable,

    /// <summary>Down.</summary>
    [Description("Down.")]
    Decreasing,

    /// <summary>Nobody can tell.</summary>
    [Description("Nobody can tell.")]
    Unknown,
}
