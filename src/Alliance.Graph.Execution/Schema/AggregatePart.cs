using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Execution.Schema;

/// <summary>A field that something can be calculated of: a value, or an object with such fields.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">What can be calculated of the value; null if the field is an object.</param>
/// <param name="TypeName">Name of the object's type.</param>
/// <param name="TypeDescription">What that type is.</param>
/// <param name="TypeOwner">Module that owns the type.</param>
/// <param name="Fields">Fields of the object.</param>
internal sealed record AggregatePart(
    FieldDefinition Field,
    AggregateKind? Kind,
    string TypeName,
    string TypeDescription,
    string TypeOwner,
    IReadOnlyList<FieldDefinition> Fields
)
{
    private const string ListName = "List";

    /// <summary>How many items a list of each row has, as if the row had a field for it.</summary>
    public static ValueFieldDefinition CountOf(ConnectionFieldDefinition many, GraphDefinition definition) =>
        new(
            "count",
            "How many items each of the lists has; an empty one has 0.",
            CoreModel.ModuleId,
            LinkedValues.CountOf(many, definition.Node(many.Target)),
            IsNullable: false,
            IsComputed: true
        );

    /// <summary>Those of the fields that something can be calculated of.</summary>
    public static IEnumerable<AggregatePart> Of(GraphDefinition definition, IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case ValueFieldDefinition value
                    when value.Uses.HasFlag(FieldUses.Group) && ValueShape.Of(value.ClrType) is { IsList: false } shape:
                    if (shape.IsLeaf)
                    {
                        yield return Value(field, AggregateKind.Of(shape.ElementType));
                    }
                    else if (
                        definition.TryGetValue(shape.ElementType, out var type) && Of(definition, type.Fields).Any()
                    )
                    {
                        yield return new AggregatePart(
                            field,
                            null,
                            type.Name,
                            $"What is calculated of many {type.Name}.",
                            type.ModuleId,
                            type.Fields
                        );
                    }

                    break;

                case OneFieldDefinition:
                    yield return Value(field, AggregateKind.Link);
                    break;

                case ConnectionFieldDefinition many:
                    yield return new AggregatePart(
                        field,
                        null,
                        ListName,
                        "What is calculated of many lists, a list for each row.",
                        CoreModel.ModuleId,
                        [CountOf(many, definition)]
                    );
                    break;

                case SectionFieldDefinition section when Of(definition, section.Fields).Any():
                    yield return new AggregatePart(
                        field,
                        null,
                        section.TypeName,
                        section.Description,
                        section.ModuleId,
                        section.Fields
                    );
                    break;
            }
        }
    }

    private static AggregatePart Value(FieldDefinition field, AggregateKind kind) =>
        new(field, kind, kind.Name, kind.Description, field.ModuleId, []);
}
