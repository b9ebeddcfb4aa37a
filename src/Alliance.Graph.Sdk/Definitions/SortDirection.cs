namespace Alliance.Graph.Sdk.Definitions;

/// <summary>
/// Direction of one key of an order. Nulls come last ascending and first descending, on both databases.
/// </summary>
public enum SortDirection
{
    /// <summary>Smallest first, nulls last.</summary>
    Ascending,

    /// <summary>Largest first, nulls first.</summary>
    Descending,
}
