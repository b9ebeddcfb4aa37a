using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// How an item of a row becomes an entity: one expression, so that it can be seen what it reads and fills.
/// </summary>
internal sealed class ChildMapping
{
    private readonly ParameterExpression _row;
    private readonly ParameterExpression _item;
    private readonly Type _childType;
    private readonly Dictionary<string, Expression> _filled = [];

    /// <param name="rowType">Class of a row.</param>
    /// <param name="itemType">Class of an item.</param>
    /// <param name="childType">Entity.</param>
    /// <param name="ownerKey">The row's key, from the row.</param>
    /// <param name="ownerProperty">Property that takes it; null if it could not be read off its expression.</param>
    public ChildMapping(
        Type rowType,
        Type itemType,
        Type childType,
        LambdaExpression ownerKey,
        PropertyInfo? ownerProperty
    )
    {
        _row = Expression.Parameter(rowType, "row");
        _item = Expression.Parameter(itemType, "item");
        _childType = childType;
        OwnerKey = new ParameterReplacement(ownerKey.Parameters[0], _row).Visit(ownerKey.Body);
        if (ownerProperty is not null)
        {
            _filled[ownerProperty.Name] = Converted(OwnerKey, ownerProperty.PropertyType);
        }
    }

    public Expression OwnerKey { get; }

    /// <summary>The way back from the entities to the items.</summary>
    public ItemReadBack ReadBack =>
        field ??= new ItemReadBack(_item.Type, _childType, NotKept, _filled, _item, Position);

    public ParameterExpression Position { get; } = Expression.Parameter(typeof(int), "position");

    /// <summary>Property whose value the contract composes; null if the key is none of these.</summary>
    public string? KeyProperty { get; set; }

    public HashSet<string> NotFilled { get; } = [];

    public HashSet<string> NotKept { get; } = [];

    public Expression OfItem(LambdaExpression value) =>
        new ParameterReplacement(value.Parameters[0], _item).Visit(value.Body);

    public Expression OfRowAndItem(LambdaExpression value) =>
        new ParameterReplacement(value.Parameters[1], _item).Visit(
            new ParameterReplacement(value.Parameters[0], _row).Visit(value.Body)
        );

    public void Fill(LambdaExpression property, Expression value) =>
        _filled[Selectors.OwnMember(property)?.Name ?? string.Empty] = value;

    /// <summary>What has the same name in item and entity fills it.</summary>
    public void Complete()
    {
        foreach (
            var property in RowFields
                .Of(_childType)
                .Where(property => !_filled.ContainsKey(property.Name) && !NotFilled.Contains(property.Name))
        )
        {
            if (
                RowFields.Of(_item.Type).FirstOrDefault(field => field.Name == property.Name) is { } field
                && TryConvert(Expression.Property(_item, field), property.PropertyType) is { } value
            )
            {
                _filled[property.Name] = value;
            }
        }
    }

    /// <summary>Properties of the entity that nothing fills.</summary>
    public IEnumerable<string> Unfilled =>
        RowFields
            .Of(_childType)
            .Select(property => property.Name)
            .Where(name => !_filled.ContainsKey(name) && !NotFilled.Contains(name));

    /// <summary>Names of properties that are said to be filled, but that the entity does not have.</summary>
    public IEnumerable<string> Unknown =>
        _filled.Keys.Concat(NotFilled).Where(name => RowFields.Of(_childType).All(property => property.Name != name));

    /// <summary>Fields of an item that no property takes, as paths of property names.</summary>
    public IEnumerable<string> Lost
    {
        get
        {
            var reads = _filled.Values.SelectMany(value => ReadPaths.Of(value, _item)).ToHashSet();
            return RowFields.Leaves(_item.Type).Where(path => !NotKept.Contains(path) && !ReadPaths.Cover(reads, path));
        }
    }

    /// <summary>What else of the row is read.</summary>
    public IEnumerable<string> RowReads => _filled.Values.SelectMany(value => ReadPaths.Of(value, _row));

    /// <summary>The expression of the entity of an item: <c>(row, item, position) => new Child { … }</c>.</summary>
    public Func<object, object, int, object> Compile()
    {
        var row = Expression.Parameter(typeof(object), "anyRow");
        var item = Expression.Parameter(typeof(object), "anyItem");
        var bindings = _filled.Select(entry => Expression.Bind(_childType.GetProperty(entry.Key)!, entry.Value));
        var body = Expression.Block(
            [_row, _item],
            Expression.Assign(_row, Expression.Convert(row, _row.Type)),
            Expression.Assign(_item, Expression.Convert(item, _item.Type)),
            Expression.MemberInit(Expression.New(_childType), bindings)
        );
        return Expression.Lambda<Func<object, object, int, object>>(body, row, item, Position).Compile();
    }

    private static Expression? TryConvert(Expression value, Type type) =>
        value.Type == type || type.IsAssignableFrom(value.Type) || Nullable.GetUnderlyingType(type) == value.Type
            ? Converted(value, type)
            : null;

    private static Expression Converted(Expression value, Type type)
    {
        while (
            value is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand }
            && value.Type == typeof(object)
        )
        {
            value = operand;
        }

        return value.Type == type ? value : Expression.Convert(value, type);
    }
}
