using System.ComponentModel;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>What a figure is expressed in.</summary>
[Description("What a figure about a hotline is expressed in.")]
public enum HotlineMetricUnit
{
    /// <summary>A number of things or people.</summary>
    [Description("A number of things or people.")]
    Count,

    /// <summary>Parts in a hundred.</summary>
    [Description("Parts in a hundred; an increase can be more than 100.")]
    Percent,
}
