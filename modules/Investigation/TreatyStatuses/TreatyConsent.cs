using System.ComponentModel;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>How a country came to be bound.</summary>
[Description("How a country came to be bound by an instrument.")]
public enum TreatyConsent
{
    /// <summary>Ratification.</summary>
    [Description("By ratification after signature; acceptance and approval count as such.")]
    Ratification,

    /// <summary>Accession.</summary>
    [Description("By accession, without a signature.")]
    Accession,

    /// <summary>Succession.</summary>
    [Description("By succession to a state that was bound.")]
    Succession,

    /// <summary>Membership of the EU.</summary>
    [Description("As a member state of the European Union when the directive was made.")]
    EuMembership,

    /// <summary>Accession to the EU.</summary>
    [Description("By joining the European Union after the directive was made.")]
    EuAccession,

    /// <summary>Opting in.</summary>
    [Description("By opting in, as a member state of the European Union that was free not to.")]
    OptIn,
}
