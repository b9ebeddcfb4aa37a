using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What made a <see cref="Revision"/>.</summary>
[Description("What made a revision.")]
public enum RevisionCause
{
    /// <summary>Data that a module ships.</summary>
    [Description("The data that modules ship was imported.")]
    Starter,

    /// <summary>An operator's files.</summary>
    [Description("Files of an operator were imported.")]
    Import,

    /// <summary>Rows that were taken out.</summary>
    [Description("Single rows were withdrawn.")]
    Withdrawal,

    /// <summary>A backup took the place of everything.</summary>
    [Description(
        "A backup took the place of all rows. What changed is not kept row by row, and revisions that the backup did not have are gone with it."
    )]
    Restore,

    /// <summary>
    /// A migration that writes rows, or the one that brings revisions to rows that were there before.
    /// </summary>
    [Description(
        "A new release changed rows while it brought the tables up to date, or began to keep revisions. What changed is not kept row by row."
    )]
    Migration,

    /// <summary>Somebody's step in the Alliance's work, such as opening a round.</summary>
    [Description("Somebody took a step in the Alliance's work, such as opening a round; the title names it.")]
    Reporting,

    /// <summary>Submissions that became rows of the graph.</summary>
    [Description("Submissions were published: what countries reported stands in the graph. The title names them.")]
    Publication,

    /// <summary>Rows for tests, which no fact stands behind.</summary>
    [Description("Rows for tests and benchmarks were generated.")]
    Generation,
}
