using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Who put a <see cref="Report"/> together.</summary>
[Description("Who put a report together: this project, the Alliance or a country.")]
public enum ReportOrigin
{
    /// <summary>By this project.</summary>
    [Description(
        "Put together for this project from public sources; it is not the country's own submission to the Alliance."
    )]
    Compiled,

    /// <summary>By the Alliance.</summary>
    [Description(
        "A paper that the Alliance itself published; that it exists is sourced, although its text may not be available here."
    )]
    Published,

    /// <summary>By a country.</summary>
    [Description("Handed in by the country itself in a round of this graph, and published by the secretariat.")]
    Submitted,
}
