using System.ComponentModel;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>The order of the names is not the order of the numbers.</summary>
[Description("A kind of sample.")]
public enum SampleKind
{
    [Description("The last name, the first number.")]
    Zinc,

    [Description("The first name.")]
    Amber,

    [Description("A name of two words.")]
    RoseQuartz,

    [Description("A name between the others.")]
    Iron,
}
