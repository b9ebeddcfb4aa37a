using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Selects everything at once: values, value objects, the ids behind links, the totals of connections.
/// </summary>
internal sealed class FullSelection(GraphDefinition definition, string moduleId)
{
    /// <summary>All fields that the module adds to a node; all fields at all if the node is its own.</summary>
    public string Of(NodeDefinition node) =>
        Join([.. node.Fields.Where(field => field.ModuleId == moduleId).Select(Of), "id", "__typename"]);

    private string Of(FieldDefinition field) =>
        field switch
        {
            ValueFieldDefinition value => Value(value.Name, value.ClrType),
            BatchFieldDefinition batch => Value(batch.Name, batch.ResultType),
            OneFieldDefinition one => $"{one.Name} {{ id }}",
            ConnectionFieldDefinition connection => $"{connection.Name} {{ totalCount }}",
            SectionFieldDefinition section =>
                $"{section.Name} {{ {Join([.. section.Fields.Select(Of), "__typename"])} }}",
            _ => throw new NotSupportedException(
                $"The contract does not know how to select a '{field.GetType().Name}'."
            ),
        };

    private string Value(string name, Type type) =>
        definition.TryGetValue(ValueShape.Of(type).ElementType, out var value)
            ? $"{name} {{ {Join(value.Fields.Select(Of))} }}"
            : name;

    private static string Join(IEnumerable<string> fields) => string.Join(' ', fields);
}
