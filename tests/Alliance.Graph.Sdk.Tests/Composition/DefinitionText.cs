using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Tests.Composition;

/// <summary>Everything that was composed, a line a part, so that two compositions can be compared.</summary>
internal static class DefinitionText
{
    public static string Of(ComposedGraph graph) => string.Join(Environment.NewLine, Lines(graph));

    private static IEnumerable<string> Lines(ComposedGraph graph) =>
        graph
            .Definition.Modules.Select(manifest => $"module {manifest.Id}")
            .Concat(
                graph.Definition.Nodes.SelectMany(node =>
                    new[]
                    {
                        $"node {node.Name} {node.ModuleId} {node.ClrType} {node.Key} {node.Description}",
                        $"  order {string.Join(", ", node.Order.Select(order => $"{order.Selector} {order.Direction} {order.IsNullable}"))}",
                    }.Concat(Fields(node.Fields))
                )
            )
            .Concat(
                graph.Definition.Values.SelectMany(value =>
                    Fields(value.Fields)
                        .Prepend($"value {value.Name} {value.ModuleId} {value.ClrType} {value.Description}")
                )
            )
            .Concat(graph.Definition.Roots.Select(root => root.ToString()))
            .Concat(
                graph.Imports.Select(import =>
                    $"file {import.FileName} {import.ModuleId} {import.RowType} {import.EntityType}"
                )
            );

    private static IEnumerable<string> Fields(IEnumerable<FieldDefinition> fields) =>
        fields.SelectMany(field =>
            field is SectionFieldDefinition section
                ? Fields(section.Fields)
                    .Prepend($"  section {section.Name} {section.ModuleId} {section.TypeName} {section.Description}")
                : [$"  {field}"]
        );
}
