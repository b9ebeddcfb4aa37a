using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Revisions.Changes;

/// <summary>What is done to one row, until it is written.</summary>
/// <param name="Row">The row over all types.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Key">Its key, as the graph writes it.</param>
/// <param name="Kind">What is done.</param>
internal sealed record PendingChange(string Row, string Type, string Key, ChangeKind Kind)
{
    /// <summary>The fields that change.</summary>
    public List<FieldChange> Changes { get; } = [];
}
