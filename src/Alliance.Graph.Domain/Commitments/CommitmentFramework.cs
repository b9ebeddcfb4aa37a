using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>The setting in which a <see cref="Commitment"/> was made.</summary>
[Description("The setting in which a measure was taken or a pledge was made.")]
public enum CommitmentFramework
{
    /// <summary>National law or policy.</summary>
    [Description("National law, policy or practice.")]
    National,

    /// <summary>An international treaty.</summary>
    [Description("An international treaty, such as the Lanzarote Convention or the Budapest Convention.")]
    Treaty,

    /// <summary>The EU's Safer Internet programme.</summary>
    [Description(
        "The Safer Internet programme of the European Union: a national centre for awareness, helpline and hotline."
    )]
    EuSaferInternet,

    /// <summary>The EU's Digital Agenda.</summary>
    [Description(
        "The Digital Agenda for Europe, whose scoreboard asked countries about hotlines, campaigns and teaching of online safety."
    )]
    EuDigitalAgenda,

    /// <summary>Industry.</summary>
    [Description("A measure or pledge of industry, such as blocking by internet providers of their own accord.")]
    Industry,

    /// <summary>WePROTECT and the alliance that followed the merger of 2016.</summary>
    [Description(
        "WePROTECT, begun by the United Kingdom, or the WePROTECT Global Alliance that it became by its merger with the Global Alliance in 2016."
    )]
    Weprotect,

    /// <summary>The Global Alliance.</summary>
    [Description("The Global Alliance against Child Sexual Abuse Online itself.")]
    GlobalAlliance,
}
