using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Where a <see cref="Submission"/> stands.</summary>
[Description("Where a submission stands.")]
public enum SubmissionState
{
    /// <summary>The country works on it.</summary>
    [Description("The country works on it.")]
    Draft,

    /// <summary>The country has handed it in, and it is looked at.</summary>
    [Description("The country has handed it in, and reviewers look at it.")]
    Submitted,

    /// <summary>It was given back to the country to be mended.</summary>
    [Description("It was given back to the country, which mends it and hands it in again.")]
    Returned,

    /// <summary>It waits to be published.</summary>
    [Description("It waits to be published.")]
    Accepted,

    /// <summary>What it says stands in the graph.</summary>
    [Description("What it says stands in the graph.")]
    Published,
}
