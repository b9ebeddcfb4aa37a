namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>How two values of a row stand to each other; none of them holds where one is missing.</summary>
public enum FieldRelation
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>They differ.</summary>
    NotEqual,

    /// <summary>The first is smaller.</summary>
    Less,

    /// <summary>The first is smaller, or they are equal.</summary>
    AtMost,

    /// <summary>The first is larger.</summary>
    Greater,

    /// <summary>The first is larger, or they are equal.</summary>
    AtLeast,
}
