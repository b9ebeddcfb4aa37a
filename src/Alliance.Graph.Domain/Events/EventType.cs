using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What an <see cref="AllianceEvent"/> was.</summary>
[Description("What an event in the Alliance's history or setting was.")]
public enum EventType
{
    /// <summary>A treaty.</summary>
    [Description("A treaty was adopted or opened for signature.")]
    Treaty,

    /// <summary>A technical system.</summary>
    [Description("A shared technical system, such as the INTERPOL image database, went into service.")]
    System,

    /// <summary>A law.</summary>
    [Description("A law was adopted, or its deadline fell due.")]
    Legislation,

    /// <summary>Political backing.</summary>
    [Description("Governments or a council of ministers endorsed or announced the plan.")]
    Endorsement,

    /// <summary>A conference.</summary>
    [Description("Ministers or experts met at a conference or summit.")]
    Conference,

    /// <summary>An awareness day.</summary>
    [Description("A yearly day of campaigns, such as Safer Internet Day.")]
    AwarenessDay,

    /// <summary>A change of membership.</summary>
    [Description("A country joined a body that matters here, such as the European Union.")]
    Membership,

    /// <summary>A publication.</summary>
    [Description("A paper of the Alliance was published.")]
    Publication,

    /// <summary>A change of who runs the Alliance.</summary>
    [Description("The way the Alliance is run changed, such as a new chair.")]
    Governance,

    /// <summary>Something of the initiatives that came after the Alliance.</summary>
    [Description(
        "Not the Alliance's own, and not its reporting: the initiatives that it became a part of, such as WePROTECT, and what they did."
    )]
    Successor,
}
