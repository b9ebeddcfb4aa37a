using System.ComponentModel;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>What a <see cref="Law"/> makes an offence, or settles for offences.</summary>
[Description("What a law makes an offence, or settles for the offences of other laws.")]
public enum CriminalisedConduct
{
    /// <summary>Producing.</summary>
    [Description("Producing abuse material.")]
    Production,

    /// <summary>Producing by secret recording.</summary>
    [Description("Producing abuse material by recording in secret.")]
    ProductionBySecretRecording,

    /// <summary>Distributing.</summary>
    [Description("Distributing abuse material or making it available.")]
    Distribution,

    /// <summary>Forwarding.</summary>
    [Description("Forwarding abuse material.")]
    Forwarding,

    /// <summary>Procuring.</summary>
    [Description("Procuring abuse material.")]
    Procuring,

    /// <summary>Possessing.</summary>
    [Description("Possessing abuse material.")]
    Possession,

    /// <summary>Possessing in order to distribute.</summary>
    [Description(
        "Possessing abuse material in order to distribute it; possession for oneself alone is another matter."
    )]
    PossessionForDistribution,

    /// <summary>Accessing.</summary>
    [Description("Accessing or viewing abuse material knowingly.")]
    Access,

    /// <summary>Grooming.</summary>
    [Description("Grooming: approaching a child for sexual purposes.")]
    Grooming,

    /// <summary>Communication with a child for sexual purposes.</summary>
    [Description("Communicating with a child for sexual purposes, without a meeting.")]
    GroomingCommunication,

    /// <summary>Virtual images.</summary>
    [Description("Drawn or computer-made images.")]
    VirtualImages,

    /// <summary>Posing images.</summary>
    [Description("Images of children in a sexualised pose.")]
    PosingImages,

    /// <summary>Failure to report.</summary>
    [Description("Failing to report abuse material, where providers or others must.")]
    FailureToReport,

    /// <summary>Age of consent.</summary>
    [Description("Not an offence of its own: the law sets the age of consent.")]
    AgeOfConsent,

    /// <summary>Definition.</summary>
    [Description("Not an offence of its own: the law defines what abuse material is.")]
    Definition,
}
