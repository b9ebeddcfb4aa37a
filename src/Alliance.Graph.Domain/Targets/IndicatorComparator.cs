using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>How far an <see cref="Indicator"/> should go.</summary>
[Description("How far the measure of a goal should go.")]
public enum IndicatorComparator
{
    /// <summary>By the indicator's value or more.</summary>
    [Description("The measure should change by the stated value or more.")]
    AtLeast,

    /// <summary>No number is set.</summary>
    [Description("The measure should change as far as possible; the goal sets no number.")]
    AsMuchAsPossible,
}
