using System.ComponentModel;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>What a country is to a treaty.</summary>
[Description("What a country is to an instrument.")]
public enum TreatyStanding
{
    /// <summary>Bound.</summary>
    [Description("The country had consented to be bound, whether or not the instrument was in force for it.")]
    Party,

    /// <summary>Signed only.</summary>
    [Description("The country had signed and was not bound.")]
    Signatory,

    /// <summary>Neither.</summary>
    [Description("The country had neither signed nor was it bound; some could not have joined.")]
    NotParty,
}
