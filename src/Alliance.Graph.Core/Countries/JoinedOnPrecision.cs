using System.ComponentModel;

namespace Alliance.Graph.Core.Countries;

/// <summary>What the country file says about how exactly <c>joinedOn</c> is known.</summary>
[Description("How exactly it is known when a country joined.")]
internal enum JoinedOnPrecision
{
    [Description("The date is not known.")]
    Unknown,

    [Description("The year is known.")]
    Year,

    [Description("The month is known.")]
    Month,

    [Description("The day is known.")]
    Day,
}
