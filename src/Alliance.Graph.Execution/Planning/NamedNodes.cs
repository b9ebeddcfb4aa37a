using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>The types of which a field that can be of any type selects something of their own.</summary>
internal static class NamedNodes
{
    /// <summary>
    /// The types, in the order in which the document names something of theirs; any one if it names nothing but what
    /// all of them have.
    /// </summary>
    public static IEnumerable<NodeDefinition> Of(
        GraphDefinition definition,
        ISchema schema,
        SelectionCollector selections,
        SelectedField field
    )
    {
        var selected = definition
            .Nodes.Select(node =>
                (
                    Node: node,
                    Fields: selections
                        .Collect((IObjectGraphType)schema.AllTypes[node.Name]!, field.SelectionSets)
                        .ToList()
                )
            )
            .ToList();
        var ofAll = selected
            .Select(type => type.Fields.Select(part => part.ResponseName))
            .Aggregate(Enumerable.Intersect)
            .ToHashSet();
        var named = selected
            .Select(type => (type.Node, Own: type.Fields.Where(part => !ofAll.Contains(part.ResponseName)).ToList()))
            .Where(type => type.Own.Count > 0)
            .OrderBy(type => type.Own.Min(part => part.Field.Location.Start))
            .Select(type => type.Node)
            .ToList();
        return named.Count > 0 ? named : [definition.Nodes[0]];
    }
}
