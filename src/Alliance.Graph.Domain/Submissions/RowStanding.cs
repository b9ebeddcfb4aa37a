using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What becomes of a <see cref="SubmissionRow"/>.</summary>
[Description("What becomes of a row when the submission is published.")]
public enum RowStanding
{
    /// <summary>It stays as it is in the graph.</summary>
    [Description("It stays as it is in the graph: no entry writes it.")]
    Kept,

    /// <summary>It is in the graph, and an entry writes it anew.</summary>
    [Description("It is in the graph, and an entry writes it anew.")]
    Changed,

    /// <summary>It is not in the graph yet.</summary>
    [Description("It is not in the graph yet, and an entry writes it.")]
    Added,

    /// <summary>An entry takes it out of the graph.</summary>
    [Description("An entry takes it out of the graph.")]
    Withdrawn,
}
