using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>A type, as the data dictionary has it.</summary>
public sealed record DictionaryType
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required DictionaryKind Kind { get; init; }

    /// <summary>What it means.</summary>
    public required string Definition { get; init; }

    /// <summary>Id of the module that owns it.</summary>
    public required string Module { get; init; }

    /// <summary>Team that answers for that module.</summary>
    public required string Owner { get; init; }

    /// <summary>Version in which it appeared; null if that is not recorded.</summary>
    public string? Since { get; init; }

    /// <summary>How many rows there are; null if it has none of its own, or if that was not counted.</summary>
    public int? Rows { get; init; }

    /// <summary>Its fields; none of an enum.</summary>
    public required List<DictionaryField> Fields { get; init; }

    /// <summary>Its values, if it is an enum; of indicators those of all modules; none of anything else.</summary>
    public required List<DictionaryValue> Values { get; init; }

    /// <summary>The node whose rows have its fields; null if it has none of its own.</summary>
    internal NodeDefinition? Node { get; init; }
}
