using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>
/// The fields of a row's class, or of a class within it, for those who hand over rows in another form than a file.
/// </summary>
public sealed class RowShape
{
    private RowShape(Type type)
    {
        Type = type;
        Fields =
        [
            .. RowJson
                .Options.GetTypeInfo(type)
                .Properties.Where(property => property.Set is not null)
                .Select(RowShapeField.Of),
        ];
    }

    /// <summary>The class.</summary>
    public Type Type { get; }

    /// <summary>Its fields, in their order.</summary>
    public IReadOnlyList<RowShapeField> Fields { get; }

    /// <summary>The shape of a class.</summary>
    public static RowShape Of(Type type) => new(type);

    /// <summary>The row as a file would have it. A field that is not given is null.</summary>
    /// <param name="values">Values by the names of fields: scalars and enums as .NET has them, lists, and dictionaries
    /// for objects.</param>
    public JsonObject ToJson(IReadOnlyDictionary<string, object?> values) =>
        new(
            Fields.Select(field => KeyValuePair.Create(field.Name, field.ToJson(values.GetValueOrDefault(field.Name))))
        );
}

/// <summary>A field of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Property">The property of the class.</param>
/// <param name="Type">Type of its value, or of the items of its list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="TakesNull">Whether null is a value of it.</param>
/// <param name="Shape">The fields within it; null for scalars and enums.</param>
public sealed record RowShapeField(
    string Name,
    MemberInfo? Property,
    Type Type,
    bool IsList,
    bool TakesNull,
    RowShape? Shape
)
{
    /// <summary>What it means, if its class says so.</summary>
    public string? Description => Property?.GetCustomAttribute<DescriptionAttribute>()?.Description;

    internal static RowShapeField Of(JsonPropertyInfo property)
    {
        var shape = ValueShape.Of(property.PropertyType);
        return new RowShapeField(
            property.Name,
            property.AttributeProvider as MemberInfo,
            shape.ElementType,
            shape.IsList,
            RowJson.TakesNull(property),
            shape.IsLeaf ? null : RowShape.Of(shape.ElementType)
        );
    }

    internal JsonNode? ToJson(object? value) =>
        value is null ? null
        : IsList ? new JsonArray([.. ((System.Collections.IEnumerable)value).Cast<object?>().Select(Item)])
        : Item(value);

    private JsonNode? Item(object? value) =>
        value is null ? null
        : Shape is not null ? Shape.ToJson(ValuesOf(value, Shape))
        // As in the graph: which zeros were written behind the last digit depends on the database.
        : value is decimal number ? JsonNode.Parse(GraphText.Of(number)!)
        : JsonSerializer.SerializeToNode(value, Type, RowJson.Options);

    /// <summary>
    /// The values of fields, from a dictionary of them or from an object with properties of their names.
    /// </summary>
    private static IReadOnlyDictionary<string, object?> ValuesOf(object value, RowShape shape) =>
        value switch
        {
            IReadOnlyDictionary<string, object?> values => values,
            IDictionary<string, object?> values => new Dictionary<string, object?>(values),
            _ => shape.Fields.ToDictionary(
                field => field.Name,
                field => field.Property is { } own ? value.GetType().GetProperty(own.Name)?.GetValue(value) : null
            ),
        };
}
