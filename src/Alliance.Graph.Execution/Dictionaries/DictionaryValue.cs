namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>A value of an enum, or an indicator of figures, as the data dictionary has it.</summary>
public sealed class DictionaryValue
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required string Definition { get; init; }

    /// <summary>Why it should not be used any more; null if it should.</summary>
    public string? Deprecation { get; init; }
}
