namespace Alliance.Graph.Sdk.Imports;

/// <summary>Entities that belong to a row: those of an earlier import that the row no longer has are deleted.</summary>
public sealed class ImportChildren
{
    private readonly Func<object, IEnumerable<object>> _items;
    private readonly Lazy<Func<object, object, int, object>> _create;

    internal ImportChildren(
        Type childType,
        string parentProperty,
        string field,
        string property,
        Func<object, IEnumerable<object>> items,
        ChildMapping mapping
    )
    {
        ChildType = childType;
        ParentProperty = parentProperty;
        Field = field;
        Property = property;
        Mapping = mapping;
        _items = items;
        _create = new(mapping.Compile);
    }

    /// <summary>Entity of the children.</summary>
    public Type ChildType { get; }

    /// <summary>Property of the child that holds the row's key.</summary>
    public string ParentProperty { get; }

    /// <summary>JSON field of the row: the list that the children are made of.</summary>
    public string Field { get; }

    /// <summary>
    /// Property whose value is composed of the row's key and what tells its children apart; null if there is none.
    /// </summary>
    public string? KeyProperty => Mapping.KeyProperty;

    internal string Property { get; }

    internal ChildMapping Mapping { get; }

    /// <summary>Makes the children of a row, one for each item of the list and in its order.</summary>
    public IEnumerable<object> Create(object row) =>
        _items(row).Select((item, index) => _create.Value(row, item, index + 1));
}
