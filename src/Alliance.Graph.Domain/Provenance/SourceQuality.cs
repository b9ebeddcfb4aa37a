using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What kind of source a row has; see <see cref="Provenance"/>.</summary>
[Description("What kind of source a row has.")]
public enum SourceQuality
{
    /// <summary>The body itself.</summary>
    [Description(
        "The body that the fact is about, or that keeps the record of it, says so: a government, a court, the keeper of a treaty, the organisation itself."
    )]
    Primary,

    /// <summary>Somebody else.</summary>
    [Description("Somebody else says so: a study, a newspaper, another organisation.")]
    Secondary,

    /// <summary>Nothing was read.</summary>
    [Description("Nothing was read: the source is where to check a fact that is generally known.")]
    GeneralKnowledge,
}
