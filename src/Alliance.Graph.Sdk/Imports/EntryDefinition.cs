namespace Alliance.Graph.Sdk.Imports;

/// <summary>Rows that come through the graph only, one at a time; no file holds them.</summary>
public sealed class EntryDefinition : RowDefinition
{
    internal EntryDefinition(
        string description,
        string moduleId,
        Type rowType,
        Type entityType,
        IReadOnlyList<string> keyFields,
        Func<object, object?> key
    )
        : base(description, moduleId, rowType, entityType, keyFields, key) { }

    /// <inheritdoc />
    public override string Place => $"rows of '{EntityType.Name}'";
}
