using System.ComponentModel;

namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>What a type is.</summary>
[Description("What a type of the data dictionary is.")]
public enum DictionaryKind
{
    /// <summary>Rows with a key.</summary>
    [Description("Rows with a key, such as countries.")]
    Node,

    /// <summary>Fields that a module adds to a node.</summary>
    [Description("Fields that a module adds to a node, read from its rows.")]
    Section,

    /// <summary>An object that is part of a row.</summary>
    [Description("An object that is part of a row, such as its provenance.")]
    Value,

    /// <summary>A closed list of values.</summary>
    [Description("A closed list of values.")]
    Enum,
}
