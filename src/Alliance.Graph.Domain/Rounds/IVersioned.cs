namespace Alliance.Graph.Domain;

/// <summary>
/// A row that people change one at a time, so that two of them can meet. Who changes it says which version they have
/// seen. The product
/// counts versions itself.
/// </summary>
public interface IVersioned
{
    /// <summary>How often the row was written: 1 for a new one.</summary>
    int Version { get; set; }

    /// <summary>When it was written last, in UTC.</summary>
    DateTime ChangedAt { get; set; }

    /// <summary>Who wrote it last, by the name of their key or token; null if they have none.</summary>
    string? ChangedBy { get; set; }
}
