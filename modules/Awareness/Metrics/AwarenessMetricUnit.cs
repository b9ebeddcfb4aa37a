using System.ComponentModel;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>What a figure is expressed in.</summary>
[Description("What a figure about awareness work is expressed in.")]
public enum AwarenessMetricUnit
{
    /// <summary>A number of things or people.</summary>
    [Description("A number of things or people.")]
    Count,

    /// <summary>Parts in a hundred.</summary>
    [Description("Parts in a hundred.")]
    Percent,
}
