namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Relations of a value to an operand.</summary>
public enum ValueOperator
{
    /// <summary>They are equal; null equals null.</summary>
    Equal,

    /// <summary>The value is one of the operands.</summary>
    In,

    /// <summary>The value is larger.</summary>
    Greater,

    /// <summary>The value is larger or equal.</summary>
    AtLeast,

    /// <summary>The value is smaller.</summary>
    Less,

    /// <summary>The value is smaller or equal.</summary>
    AtMost,

    /// <summary>The text contains the operand.</summary>
    Contains,

    /// <summary>The text begins with the operand.</summary>
    StartsWith,

    /// <summary>The text ends with the operand.</summary>
    EndsWith,

    /// <summary>They are equal but for the case of letters.</summary>
    EqualIgnoringCase,

    /// <summary>The text contains the operand but for the case of letters.</summary>
    ContainsIgnoringCase,

    /// <summary>The text begins with the operand but for the case of letters.</summary>
    StartsWithIgnoringCase,

    /// <summary>The text ends with the operand but for the case of letters.</summary>
    EndsWithIgnoringCase,
}
