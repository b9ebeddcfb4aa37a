using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Context;

/// <summary>
/// Enums are names wherever a statement has them. Their columns are by convention; what is calculated, such as the
/// status of the newest of
/// several rows, or what a key of groups can be, would else be a number, which no column holds.
/// </summary>
internal static class CalculatedEnums
{
    public static void Configure(ModelConfigurationBuilder configuration, GraphDefinition definition)
    {
        foreach (
            var type in definition
                .Nodes.SelectMany(node => Fields(definition, node.Fields))
                .Select(field => Nullable.GetUnderlyingType(field.Selector.ReturnType) ?? field.Selector.ReturnType)
                .Where(type => type.IsEnum)
                .Distinct()
        )
        {
            configuration.DefaultTypeMapping(type, mapping => mapping.HasConversion<string>());
        }
    }

    private static IEnumerable<ValueFieldDefinition> Fields(
        GraphDefinition definition,
        IEnumerable<FieldDefinition> fields
    ) =>
        fields.SelectMany(field =>
            field switch
            {
                ValueFieldDefinition value
                    when definition.TryGetValue(ValueShape.Of(value.ClrType).ElementType, out var inner) => Fields(
                    definition,
                    inner.Fields
                ),
                ValueFieldDefinition value => [value],
                SectionFieldDefinition section => Fields(definition, section.Fields),
                _ => Enumerable.Empty<ValueFieldDefinition>(),
            }
        );
}
