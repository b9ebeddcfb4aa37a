using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>The four policy targets of the declaration of 5 December 2012.</summary>
[Description("The four policy targets to which the participants committed on 5 December 2012.")]
public enum PolicyTargetKey
{
    /// <summary>Identify victims and help them.</summary>
    [Description(
        "Enhance the efforts to identify victims, and ensure that they receive assistance, support and protection."
    )]
    VictimIdentification,

    /// <summary>Investigate and prosecute.</summary>
    [Description(
        "Enhance the efforts to investigate cases of child sexual abuse online and to identify and prosecute offenders."
    )]
    Investigation,

    /// <summary>Raise awareness.</summary>
    [Description("Increase the awareness of the risks among children, parents, educators and the community at large.")]
    Awareness,

    /// <summary>Reduce availability and re-victimisation.</summary>
    [Description("Reduce the availability of child sexual abuse material online and the re-victimisation of children.")]
    AvailabilityReduction,
}
