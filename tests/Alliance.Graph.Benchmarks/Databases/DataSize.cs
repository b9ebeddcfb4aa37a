namespace Alliance.Graph.Benchmarks.Databases;

/// <summary>How much a database holds.</summary>
internal enum DataSize
{
    /// <summary>The starter data.</summary>
    Small,

    /// <summary>
    /// 54 generated countries with 40 reports each and 25 commitments in each report, and rows of a module.
    /// </summary>
    Large,
}
