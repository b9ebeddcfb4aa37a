namespace Alliance.Graph.Domain;

/// <summary>What became of one field of a row.</summary>
public sealed class FieldChange
{
    /// <summary>The field, as the graph names it; <c>provenance.source</c> for a field of a part of the row.</summary>
    public required string Field { get; init; }

    /// <summary>The value before, as the graph writes it; a list as JSON; null if there was none.</summary>
    public string? From { get; init; }

    /// <summary>The value behind, as the graph writes it; a list as JSON; null if there is none.</summary>
    public string? To { get; init; }
}
