namespace Alliance.Graph.Sdk.Imports;

/// <summary>All that is known about a valid row, wherever rows come from.</summary>
public abstract class RowDefinition
{
    private readonly List<ImportReference> _references = [];
    private readonly List<ImportAgreement> _agreements = [];
    private readonly List<ImportUnique> _uniques = [];
    private readonly List<ImportCheck> _checks = [];
    private readonly List<ImportItemCheck> _itemChecks = [];
    private readonly List<ImportChildren> _children = [];

    private protected RowDefinition(
        string description,
        string moduleId,
        Type rowType,
        Type entityType,
        IReadOnlyList<string> keyFields,
        Func<object, object?> key
    )
    {
        Description = description;
        ModuleId = moduleId;
        RowType = rowType;
        EntityType = entityType;
        KeyFields = keyFields;
        Key = key;
        ReadBack = new RowReadBack(this);
    }

    /// <summary>What the rows are.</summary>
    public string Description { get; }

    /// <summary>What diagnostics call it, for example <c>file 'hotlines.json'</c>.</summary>
    public abstract string Place { get; }

    /// <summary>Module that owns the rows.</summary>
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

    /// <summary>Fields that must name an existing entity.</summary>
    public IReadOnlyList<ImportReference> References => _references;

    /// <summary>Fields that must say the same as what the row names.</summary>
    public IReadOnlyList<ImportAgreement> Agreements => _agreements;

    /// <summary>Fields of which no two rows may have the same value.</summary>
    public IReadOnlyList<ImportUnique> Uniques => _uniques;

    /// <summary>Rules for single rows.</summary>
    public IReadOnlyList<ImportCheck> Checks => _checks;

    /// <summary>Rules for the items of lists in rows.</summary>
    public IReadOnlyList<ImportItemCheck> ItemChecks => _itemChecks;

    /// <summary>Entities that belong to a row and are replaced with it.</summary>
    public IReadOnlyList<ImportChildren> Children => _children;

    /// <summary>Name of the entity's property that takes a property of the row by itself; null if none does.</summary>
    public string? TakerOf(string property) => Mapping.TakerOf(property);

    /// <summary>
    /// The row that an entity could have come from, by its JSON fields: lists and objects within are lists and objects
    /// again.
    /// </summary>
    /// <param name="entity">The entity.</param>
    /// <param name="parts">The entities that belong to it, in any order.</param>
    public IReadOnlyDictionary<string, object?> RowOf(object entity, Func<ImportChildren, IEnumerable<object>> parts) =>
        ReadBack.Read(entity, parts);

    internal RowReadBack ReadBack { get; }

    internal RowMapping Mapping { get; set; } = null!;

    /// <summary>Names of properties of the row that no property keeps by itself.</summary>
    internal HashSet<string> NotKept { get; } = [];

    internal void Add(ImportReference reference) => _references.Add(reference);

    internal void Add(ImportAgreement agreement) => _agreements.Add(agreement);

    internal void Add(ImportUnique unique) => _uniques.Add(unique);

    internal void Add(ImportCheck check) => _checks.Add(check);

    internal void Add(ImportItemCheck check) => _itemChecks.Add(check);

    internal void Add(ImportChildren children) => _children.Add(children);
}

/// <summary>A field of a row that must name one or several existing entities.</summary>
/// <param name="Field">JSON field.</param>
/// <param name="Target">Entity that is named.</param>
/// <param name="Keys">Reads the keys off a row; empty if the field is null.</param>
public sealed record ImportReference(string Field, Type Target, Func<object, IEnumerable<object>> Keys);

/// <summary>A field of a row that must say the same as what the row names.</summary>
/// <param name="Field">JSON field.</param>
/// <param name="Target">Entity that is named.</param>
/// <param name="Key">Reads its key off a row; null if the row names none.</param>
/// <param name="Value">What the row says.</param>
/// <param name="TargetValue">What the entity says.</param>
/// <param name="KeyProperty">The row's property that names it.</param>
/// <param name="ValueProperty">The row's property that must agree.</param>
public sealed record ImportAgreement(
    string Field,
    Type Target,
    Func<object, object?> Key,
    Func<object, object?> Value,
    Func<object, object?> TargetValue,
    string KeyProperty,
    string ValueProperty
);

/// <summary>A field of which no two rows may have the same value.</summary>
/// <param name="Field">JSON field.</param>
/// <param name="Value">Reads it off a row; null if the row has none.</param>
/// <param name="Property">The entity's property that keeps it.</param>
public sealed record ImportUnique(string Field, Func<object, object?> Value, string Property);

/// <summary>A rule for single rows.</summary>
/// <param name="Field">JSON field that the fault is reported for.</param>
/// <param name="IsValid">Whether a row follows the rule.</param>
/// <param name="Problem">What is wrong with a row that does not.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportCheck(string Field, Func<object, bool> IsValid, string Problem, string Remedy);

/// <summary>A rule for the items of a list in a row.</summary>
/// <param name="Field">JSON field of the list.</param>
/// <param name="ItemField">JSON field of an item that the fault is reported for.</param>
/// <param name="AreValid">Whether each item of a row follows the rule, in their order.</param>
/// <param name="Problem">What is wrong with an item that does not.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportItemCheck(
    string Field,
    string ItemField,
    Func<object, IEnumerable<bool>> AreValid,
    string Problem,
    string Remedy
)
{
    /// <summary>The fields of items that break the rule, such as <c>questions[0].text</c>.</summary>
    public IEnumerable<string> FaultyFields(object row) =>
        AreValid(row).Select((isValid, index) => isValid ? null : $"{Field}[{index}].{ItemField}").OfType<string>();
}
