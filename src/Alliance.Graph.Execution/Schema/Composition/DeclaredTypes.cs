using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// Names of the types that modules declare: nodes, value objects, sections and enums. The many types that are made of
/// them
/// (connections, filters, orders, groups) would only hide these in a list of what a module owns.
/// </summary>
internal static class DeclaredTypes
{
    public static HashSet<string> Of(GraphDefinition definition)
    {
        var names = new HashSet<string>();
        foreach (var node in definition.Nodes)
        {
            names.Add(node.Name);
            Add(names, node.Fields);
            AddEnum(names, node.KeyType);
        }

        foreach (var value in definition.Values)
        {
            names.Add(value.Name);
            Add(names, value.Fields);
        }

        return names;
    }

    private static void Add(HashSet<string> names, IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case SectionFieldDefinition section:
                    names.Add(section.TypeName);
                    Add(names, section.Fields);
                    break;

                case ValueFieldDefinition value:
                    AddEnum(names, value.ClrType);
                    break;

                case BatchFieldDefinition batch:
                    AddEnum(names, batch.ResultType);
                    break;
            }
        }
    }

    private static void AddEnum(HashSet<string> names, Type type)
    {
        if (ValueShape.Of(type).ElementType is { IsEnum: true } element)
        {
            names.Add(element.Name);
        }
    }
}
