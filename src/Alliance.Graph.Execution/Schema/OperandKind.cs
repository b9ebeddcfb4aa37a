namespace Alliance.Graph.Execution.Schema;

/// <summary>What a filter operator is given.</summary>
internal enum OperandKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>A value, or null for none.</summary>
    ValueOrNull,

    /// <summary>A list of values, which is a set: neither order nor repetition means anything.</summary>
    Values,

    /// <summary>Whether there is no value.</summary>
    IsNull,
}
