using System.Text.Json;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A connection below the nodes of one type, on the node itself or in a section.</summary>
/// <param name="Owner">Type of the nodes.</param>
/// <param name="Section">Section that holds it; null if the node does.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Target">Entity that it lists.</param>
internal sealed record NestedConnection(NodeDefinition Owner, string? Section, string Name, Type Target)
{
    /// <summary>The connections that a module declares.</summary>
    public static IEnumerable<NestedConnection> Of(string moduleId, GraphDefinition definition)
    {
        foreach (var node in definition.Nodes)
        {
            foreach (
                var connection in node
                    .Fields.OfType<ConnectionFieldDefinition>()
                    .Where(field => field.ModuleId == moduleId)
            )
            {
                yield return new NestedConnection(node, null, connection.Name, connection.Target);
            }

            foreach (
                var section in node.Fields.OfType<SectionFieldDefinition>().Where(field => field.ModuleId == moduleId)
            )
            {
                foreach (var connection in section.Fields.OfType<ConnectionFieldDefinition>())
                {
                    yield return new NestedConnection(node, section.Name, connection.Name, connection.Target);
                }
            }
        }
    }

    /// <summary>Selects the connection on its node.</summary>
    public string Select(string arguments, string selection)
    {
        var field = arguments.Length == 0 ? $"{Name} {{ {selection} }}" : $"{Name}({arguments}) {{ {selection} }}";
        return Section is null ? field : $"{Section} {{ {field} }}";
    }

    /// <summary>Finds the connection in its node's answer.</summary>
    public JsonElement Read(JsonElement node) => (Section is null ? node : node.GetProperty(Section)).GetProperty(Name);

    public override string ToString() => Section is null ? $"{Owner.Name}.{Name}" : $"{Owner.Name}.{Section}.{Name}";
}
