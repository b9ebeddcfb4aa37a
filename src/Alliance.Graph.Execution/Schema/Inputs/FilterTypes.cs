using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>Makes the filter input of each node from its definition.</summary>
internal sealed class FilterTypes(
    GraphDefinition definition,
    InputTypes inputs,
    OperationTypes operations,
    ComparisonTypes comparisons
)
{
    /// <summary><c>CountryFilterInput</c></summary>
    public InputObjectGraphType Of(NodeDefinition node) =>
        Of(node.Name, $"Conditions on {node.Name}; all that are given must hold.", node.ModuleId, node.Fields, node);

    private InputObjectGraphType Of(
        string name,
        string description,
        string ownerId,
        IEnumerable<FieldDefinition> fields,
        NodeDefinition? node = null
    ) =>
        inputs.GetOrAdd(
            $"{name}FilterInput",
            description,
            ownerId,
            input =>
            {
                input.AddField(InputTypes.Field("and", "All of these hold too.", InputTypes.ListOf(input)));
                input.AddField(
                    InputTypes.Field(
                        "or",
                        "At least one of these holds too; an empty list holds never.",
                        InputTypes.ListOf(input)
                    )
                );
                input.AddField(InputTypes.Field("not", "This does not hold.", input));
                if (node is not null && comparisons.Of(node) is { } compare)
                {
                    input.AddField(
                        InputTypes.Field(FieldComparison.Place, "Fields of the row compared with each other.", compare)
                    );
                }

                foreach (var field in fields)
                {
                    if (TypeOf(field) is { } type)
                    {
                        input.AddField(InputTypes.Field(field.Name, field.Description, type).OwnedBy(field.ModuleId));
                    }
                }
            }
        );

    /// <summary>Null for what cannot be filtered by.</summary>
    private InputObjectGraphType? TypeOf(FieldDefinition field)
    {
        switch (field)
        {
            case ValueFieldDefinition value when value.Uses.HasFlag(FieldUses.Filter):
                var shape = ValueShape.Of(value.ClrType);
                return (shape.IsLeaf, shape.IsList) switch
                {
                    (true, false) => operations.Of(shape.ElementType, field.ModuleId),
                    (true, true) => operations.ListOf(shape.ElementType, field.ModuleId),
                    (false, false) => OfValue(shape.ElementType),
                    (false, true) => ListOfValues(shape.ElementType),
                };

            case OneFieldDefinition one:
                return Of(definition.Node(one.Target));

            case ConnectionFieldDefinition many:
                return ListOf(definition.Node(many.Target));

            case SectionFieldDefinition section:
                return Of(section.TypeName, section.Description, section.ModuleId, section.Fields);

            default:
                return null;
        }
    }

    private InputObjectGraphType? OfValue(Type type) =>
        definition.TryGetValue(type, out var value)
            ? Of(value.Name, $"Conditions on {value.Name}; all that are given must hold.", value.ModuleId, value.Fields)
            : null;

    private InputObjectGraphType? ListOfValues(Type type) =>
        definition.TryGetValue(type, out var value)
            ? inputs.GetOrAdd(
                $"ListFilterInputTypeOf{value.Name}FilterInput",
                $"Conditions on a list of {value.Name}; all that are given must hold.",
                value.ModuleId,
                input => operations.AddQuantifiers(input, OfValue(type)!)
            )
            : null;

    private InputObjectGraphType ListOf(NodeDefinition node) =>
        inputs.GetOrAdd(
            $"ListFilterInputTypeOf{node.Name}FilterInput",
            $"Conditions on a list of {node.Name}; all that are given must hold.",
            node.ModuleId,
            input => operations.AddQuantifiers(input, Of(node))
        );
}
