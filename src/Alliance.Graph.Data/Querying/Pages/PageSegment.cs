namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>A part of the rows between a window's ends that a database finds as one range of an index.</summary>
internal enum PageSegment
{
    /// <summary>All rows between the ends.</summary>
    Whole,

    /// <summary>
    /// Rows beyond the cursor by the first key and the second one together, which are compared as one value.
    /// </summary>
    Range,

    /// <summary>Rows that tie with the cursor in the first key, or lack it as the cursor does.</summary>
    Tie,

    /// <summary>Rows beyond the cursor by the first key.</summary>
    Beyond,

    /// <summary>Rows that have the first key, where the cursor lacks it.</summary>
    WithKey,

    /// <summary>Rows that lack the first key, where the cursor has it.</summary>
    WithoutKey,
}
