namespace Alliance.Graph.Sdk.Imports;

/// <summary>A file that can be imported.</summary>
public sealed class ImportDefinition
{
    private readonly List<ImportReference> _references = [];
    private readonly List<ImportCheck> _checks = [];
    private readonly List<ImportChildren> _children = [];

    internal ImportDefinition(
        string fileName, string description, string moduleId, Type rowType, Type entityType, IReadOnlyList<string> keyFields, Func<object, object?> key)
    {
        FileName = fileName;
        Description = description;
        ModuleId = moduleId;
        RowType = rowType;
        EntityType = entityType;
        KeyFields = keyFields;
        Key = key;
    }

    /// <summary>Name by which a file is recognised.</summary>
    public string FileName { get; }

    /// <summary>What the file holds.</summary>
    public string Description { get; }

    /// <summary>Module that owns the import.</summary>
    public string ModuleId { get; }

    /// <summary>Class of a row.</summary>
    public Type RowType { get; }

    /// <summary>Entity that a row becomes.</summary>
    public Type EntityType { get; }

    /// <summary>JSON field that holds the key, or the first of those that make it up.</summary>
    public string KeyField => KeyFields[0];

    /// <summary>JSON fields that hold the key.</summary>
    public IReadOnlyList<string> KeyFields { get; }

    /// <summary>Reads the key off a row.</summary>
    public Func<object, object?> Key { get; }

    /// <summary>Makes the entity of a row.</summary>
    public Func<object, object> Map => Mapping.Compiled;

    /// <summary>Opens the starter file that the module ships; null if it ships none.</summary>
    public Func<Stream>? OpenStarter { get; internal set; }

    /// <summary>Fields that must name an existing entity.</summary>
    public IReadOnlyList<ImportReference> References => _references;

    /// <summary>Rules for single rows.</summary>
    public IReadOnlyList<ImportCheck> Checks => _checks;

    /// <summary>Entities that belong to a row and are replaced with it.</summary>
    public IReadOnlyList<ImportChildren> Children => _children;

    internal RowMapping Mapping { get; set; } = null!;

    /// <summary>Names of properties of the row that no property keeps by itself.</summary>
    internal HashSet<string> NotKept { get; } = [];

    internal void Add(ImportReference reference) => _references.Add(reference);

    internal void Add(ImportCheck check) => _checks.Add(check);

    internal void Add(ImportChildren children) => _children.Add(children);
}

/// <summary>A field of a row that must name one or several existing entities.</summary>
/// <param name="Field">JSON field.</param>
/// <param name="Target">Entity that is named.</param>
/// <param name="Keys">Reads the keys off a row; empty if the field is null.</param>
public sealed record ImportReference(string Field, Type Target, Func<object, IEnumerable<object>> Keys);

/// <summary>A rule for single rows.</summary>
/// <param name="Field">JSON field that the fault is reported for.</param>
/// <param name="IsValid">Whether a row follows the rule.</param>
/// <param name="Problem">What is wrong with a row that does not.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportCheck(string Field, Func<object, bool> IsValid, string Problem, string Remedy);
