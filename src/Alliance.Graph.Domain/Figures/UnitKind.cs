using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>
/// What kind of unit a number has. The list is closed, so that programs can tell what may be added up and what not.
/// </summary>
[Description("What kind of unit a number has.")]
public enum UnitKind
{
    /// <summary>How many there are of something. Counts of different things can be added up.</summary>
    [Description("How many there are of something. Counts of different things can be added up.")]
    Count,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    [Description("A part of a whole, from 0 to 1.")]
    Share,

    /// <summary>Money, in the currency that the unit names.</summary>
    [Description("Money, in the currency that the unit names.")]
    Currency,

    /// <summary>One number for so many of another, such as cases for each 100,000 inhabitants.</summary>
    [Description("One number for so many of another, such as cases for each 100,000 inhabitants.")]
    Rate,

    /// <summary>A time in years. A calendar year such as 2013 is none.</summary>
    [Description("A time in years. A calendar year such as 2013 is none.")]
    Years,

    /// <summary>A time in days.</summary>
    [Description("A time in days.")]
    Days,

    /// <summary>Parts in a hundred; an increase can be more than 100.</summary>
    [Description("Parts in a hundred; an increase can be more than 100.")]
    Percent,
}
