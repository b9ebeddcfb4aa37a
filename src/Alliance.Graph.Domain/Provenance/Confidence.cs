using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>How sure a row is; see <see cref="Provenance"/>.</summary>
[Description("How sure a row is, from read in a named page to generated for tests.")]
public enum Confidence
{
    /// <summary>Read in the source that the row names.</summary>
    [Description(
        "The main fact was read in the page or paper that the source names; fields listed as unverified were not."
    )]
    Sourced,

    /// <summary>Well-established, but not read for this project.</summary>
    [Description(
        "A well-established fact that was not read in a document for this project; the source says where to check it, so check it before you publish it."
    )]
    GeneralKnowledge,

    /// <summary>Assembled by this project.</summary>
    [Description(
        "Assembled by this project from the sourced rows below it; it was not read in any one document and is not a country's own statement."
    )]
    Compiled,

    /// <summary>Generated test data.</summary>
    [Description("Generated data for tests and benchmarks; it states no fact about any country.")]
    Synthetic,
}
