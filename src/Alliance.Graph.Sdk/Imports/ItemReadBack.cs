using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Makes the items of a list again of which the parts of an entity were made.</summary>
/// <param name="itemType">Class of an item, or what it is if it has no fields.</param>
/// <param name="childType">Entity that an item became.</param>
/// <param name="notKept">Properties of an item that no property of the entity keeps.</param>
/// <param name="filled">What fills the properties of the entity.</param>
/// <param name="item">The item in these expressions.</param>
/// <param name="position">Its place in the list in these expressions.</param>
internal sealed class ItemReadBack(
    Type itemType,
    Type childType,
    IReadOnlySet<string> notKept,
    IReadOnlyDictionary<string, Expression> filled,
    ParameterExpression item,
    ParameterExpression position
)
{
    /// <summary>Stands for an item that has no properties.</summary>
    private const string Itself = "";

    private readonly Dictionary<string, Func<object, object?>> _declared = [];

    /// <summary>Says how a property of the item is read off the entity; of no property, the item itself.</summary>
    public void Declare(string property, Func<object, object?> read) => _declared[property] = read;

    /// <summary>
    /// Properties of an item that cannot be read off anything, with a dot ahead; the empty text for an item that has no
    /// properties.
    /// </summary>
    public IEnumerable<string> Missing =>
        IsLeaf
            ? ItselfOf is null
                ? [Itself]
                : Array.Empty<string>()
            : RowFields.Of(itemType).Where(own => SourceOf(own) is null).Select(own => "." + own.Name);

    /// <summary>The items, in the order of their places if the entities keep them.</summary>
    public IReadOnlyList<object?> Items(IEnumerable<object> parts)
    {
        var place = Taker(value => value == position);
        var ordered = place is null ? parts : parts.OrderBy(part => (int)place(part)!);
        return [.. ordered.Select(Item)];
    }

    private Func<object, object?>? ItselfOf => _declared.GetValueOrDefault(Itself) ?? Taker(value => value == item);

    private bool IsLeaf => !RowFields.Of(itemType).Any();

    private object? Item(object part) =>
        IsLeaf
            ? ItselfOf?.Invoke(part)
            : RowFields
                .Of(itemType)
                .ToDictionary(
                    field => JsonNamingPolicy.CamelCase.ConvertName(field.Name),
                    field => SourceOf(field)?.Invoke(part)
                );

    private Func<object, object?>? SourceOf(PropertyInfo field) =>
        _declared.GetValueOrDefault(field.Name)
        ?? Taker(value => RowReadBack.FieldOf(value, item) == field.Name)
        ?? (notKept.Contains(field.Name) && RowFields.TakesNull(field) ? _ => null : null);

    /// <summary>Reads the property of the entity that takes exactly this; null if none does.</summary>
    private Func<object, object?>? Taker(Func<Expression, bool> isSource) =>
        filled
            .Where(entry => isSource(RowReadBack.Bare(entry.Value)))
            .Select(entry => childType.GetProperty(entry.Key))
            .FirstOrDefault()
            is { } property
            ? property.GetValue
            : null;
}
