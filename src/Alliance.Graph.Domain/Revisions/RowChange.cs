namespace Alliance.Graph.Domain;

/// <summary>What a <see cref="Revision"/> did to one row.</summary>
public sealed class RowChange
{
    /// <summary>The number. A later change has a larger one.</summary>
    public required long Number { get; init; }

    /// <summary><see cref="Domain.Revision.Number"/> of the revision.</summary>
    public required long Revision { get; init; }

    /// <summary>The row: its type and its key as it is stored. Nodes find their history by it.</summary>
    public required string Row { get; init; }

    /// <summary>Type of the row, as the graph names it.</summary>
    public required string Type { get; init; }

    /// <summary>Key of the row, as the graph writes it.</summary>
    public required string Key { get; init; }

    /// <summary>What happened to the row.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>
    /// The fields that changed. Of a row that was withdrawn, all that had a value; of one that was inserted none: it
    /// had no value
    /// before, and what it has is in the row itself and in its later changes.
    /// </summary>
    public required List<FieldChange> Changes { get; init; }
}
