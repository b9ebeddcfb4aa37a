using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>Makes the sort input of each node from its definition.</summary>
internal sealed class OrderTypes
{
    private readonly GraphDefinition _definition;
    private readonly InputTypes _inputs;

    public OrderTypes(GraphDefinition definition, InputTypes inputs)
    {
        _definition = definition;
        _inputs = inputs;
        Direction = new EnumerationGraphType { Name = "SortEnumType", Description = "Direction of an order." };
        Direction.Add(
            "ASC",
            SortDirection.Ascending,
            "Smallest first, what has no value last. Text is ordered by code point, so that 'Z' comes before 'a' and both before 'Ä'; enums by name."
        );
        Direction.Add("DESC", SortDirection.Descending, "Largest first, what has no value before it.");
        inputs.Add(Direction);
    }

    /// <summary><c>ASC</c> or <c>DESC</c></summary>
    public EnumerationGraphType Direction { get; }

    /// <summary><c>CountrySortInput</c></summary>
    public InputObjectGraphType Of(NodeDefinition node) =>
        Of(node.Name, $"What to order {node.Name} by: exactly one field.", node.ModuleId, node.Fields)!;

    private InputObjectGraphType Of(
        string name,
        string description,
        string ownerId,
        IEnumerable<FieldDefinition> fields
    ) =>
        _inputs.GetOrAdd(
            $"{name}SortInput",
            description,
            ownerId,
            input =>
            {
                foreach (var field in fields)
                {
                    if (TypeOf(field) is { } type)
                    {
                        input.AddField(InputTypes.Field(field.Name, field.Description, type).OwnedBy(field.ModuleId));
                    }
                }
            }
        );

    /// <summary>Null for what cannot be ordered by.</summary>
    private IGraphType? TypeOf(FieldDefinition field)
    {
        switch (field)
        {
            case ValueFieldDefinition value
                when value.Uses.HasFlag(FieldUses.Order) && ValueShape.Of(value.ClrType) is { IsList: false } shape:
                return shape.IsLeaf ? Direction : OfValue(shape.ElementType);

            case OneFieldDefinition one:
                return Of(_definition.Node(one.Target));

            case ConnectionFieldDefinition:
                return Count();

            case SectionFieldDefinition section when Sortable.Any(section.Fields):
                return Of(section.TypeName, section.Description, section.ModuleId, section.Fields);

            default:
                return null;
        }
    }

    private InputObjectGraphType? OfValue(Type type) =>
        _definition.TryGetValue(type, out var value) && Sortable.Any(value.Fields)
            ? Of(value.Name, $"What to order by: exactly one field of {value.Name}.", value.ModuleId, value.Fields)
            : null;

    private InputObjectGraphType Count() =>
        _inputs.GetOrAdd(
            "CountSortInput",
            "What to order by of a list: the number of its items.",
            CoreModel.ModuleId,
            input => input.AddField(InputTypes.Field("count", "By the number of items.", Direction))
        );

    /// <summary>An input object without a field would be no valid schema.</summary>
    private static class Sortable
    {
        public static bool Any(IEnumerable<FieldDefinition> fields) =>
            fields.Any(field =>
                field is OneFieldDefinition or ConnectionFieldDefinition
                || (
                    field is ValueFieldDefinition value
                    && value.Uses.HasFlag(FieldUses.Order)
                    && ValueShape.Of(value.ClrType) is { IsList: false, IsLeaf: true }
                )
            );
    }
}
