using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What a <see cref="Report"/> is in the Alliance's cycle.</summary>
[Description("What a report is in the reporting cycle of the Global Alliance.")]
public enum ReportKind
{
    /// <summary>A country's baseline and commitments, as in the round of 2013.</summary>
    [Description(
        "A country's baseline and commitments, in the shape of the papers of 2013; look at the origin to see whether it is a published paper, was handed in here or is compiled by this project."
    )]
    Commitments,

    /// <summary>A country's progress, as in the round of 2014.</summary>
    [Description(
        "A country's progress in what it committed itself to, in the shape of the papers of 2014, which are about 2013 and 2014; look at the origin to see whether it is a published paper, was handed in here or is compiled by this project."
    )]
    Progress,

    /// <summary>What happened after the Alliance's two rounds.</summary>
    [Description(
        "What a country did after 2014; this project's own grouping, because the Alliance had no such round of reports."
    )]
    LaterDevelopments,

    /// <summary>A report of the secretariat about all countries.</summary>
    [Description("A report of the Alliance's secretariat about all participants; it belongs to no country.")]
    AllianceReport,

    /// <summary>The secretariat's threat assessment.</summary>
    [Description(
        "The Alliance's assessment of the threat, made from the input of national law enforcement, which belongs to no country; or, if a country handed it in here, that country's input."
    )]
    ThreatAssessment,
}
