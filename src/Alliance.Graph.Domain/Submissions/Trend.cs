using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Which way something goes.</summary>
[Description("Which way something goes.")]
public enum Trend
{
    /// <summary>Up.</summary>
    [Description("It goes up.")]
    Increasing,

    /// <summary>Neither up nor down.</summary>
    [Description("It goes neither up nor down.")]
    Stable,

    /// <summary>Down.</summary>
    [Description("It goes down.")]
    Decreasing,

    /// <summary>Nobody can tell.</summary>
    [Description("Nobody can tell which way it goes.")]
    Unknown,
}
