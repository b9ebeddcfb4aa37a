namespace Alliance.Graph.Sdk.Imports;

/// <summary>A file that can be imported, and what is known about its rows.</summary>
public sealed class ImportDefinition : RowDefinition
{
    internal ImportDefinition(
        string fileName,
        string description,
        string moduleId,
        Type rowType,
        Type entityType,
        IReadOnlyList<string> keyFields,
        Func<object, object?> key
    )
        : base(description, moduleId, rowType, entityType, keyFields, key) => FileName = fileName;

    /// <summary>Name by which a file is recognised.</summary>
    public string FileName { get; }

    /// <summary>Opens the starter file that the module ships; null if it ships none.</summary>
    public Func<Stream>? OpenStarter { get; internal set; }

    /// <inheritdoc />
    public override string Place => $"file '{FileName}'";
}
