using System.Text.Json;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>How the keys of groups are selected and read: of a node its own key.</summary>
internal static class GroupKeys
{
    public static string Select(GraphDefinition definition, (string Name, string Type) key) =>
        NodeKey(definition, key.Type) is { } field ? $"{key.Name} {{ {field} }}" : key.Name;

    public static JsonElement Read(GraphDefinition definition, JsonElement group, (string Name, string Type) key)
    {
        var value = group.GetProperty("key").GetProperty(key.Name);
        return value.ValueKind != JsonValueKind.Null && NodeKey(definition, key.Type) is { } field
            ? value.GetProperty(field)
            : value;
    }

    private static string? NodeKey(GraphDefinition definition, string type) =>
        definition.TryGetNode(type, out var node)
            ? node
                .Fields.OfType<ValueFieldDefinition>()
                .First(field =>
                    field.Selector.Body.ToString().Split('.')[^1] == node.Key.Body.ToString().Split('.')[^1]
                )
                .Name
            : null;
}
