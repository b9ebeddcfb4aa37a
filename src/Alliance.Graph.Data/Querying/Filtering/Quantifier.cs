namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>How many items of a list must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Every one; true for an empty list.</summary>
    All,
}
