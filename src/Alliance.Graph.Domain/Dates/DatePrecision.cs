using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>How much of a <see cref="PartialDate"/> is known; a coarser precision has the lower value.</summary>
[Description("How exactly a date is known.")]
public enum DatePrecision
{
    /// <summary>Only the year, for example <c>2013</c>.</summary>
    [Description("Only the year is known, for example 2013.")]
    Year,

    /// <summary>Year and month, for example <c>2013-12</c>.</summary>
    [Description("The year and the month are known, for example 2013-12.")]
    Month,

    /// <summary>The full date, for example <c>2013-12-05</c>.</summary>
    [Description("The full date is known, for example 2013-12-05.")]
    Day,
}
