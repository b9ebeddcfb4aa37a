using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Which way an <see cref="Indicator"/> should go.</summary>
[Description("Which way the measure of a goal should go.")]
public enum IndicatorDirection
{
    /// <summary>Up.</summary>
    [Description("The measure should go up.")]
    Increase,

    /// <summary>Down.</summary>
    [Description("The measure should go down.")]
    Decrease,
}
