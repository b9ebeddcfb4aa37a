using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>
/// Plans what is selected of the row that a fact was read off: a join for each type of which anything is selected.
/// </summary>
internal sealed class SubjectPlanner(
    GraphDefinition definition,
    ISchema schema,
    SelectionCollector selections,
    LevelPlanner levels
)
{
    public SubjectField Plan(SelectedField field, LevelPlan level, int place, IReadOnlyList<object> path)
    {
        var types = new List<(int, ObjectPlan)>();
        foreach (var node in definition.Nodes.Where(node => node.Fact is not null))
        {
            var type = (IObjectGraphType)schema.AllTypes[node.Name]!;
            if (selections.Collect(type, field.SelectionSets).Any())
            {
                var joined = level.Shape.Join(place, FactLinks.To(node), node);
                types.Add(
                    (
                        level.Shape.Column(joined, node.Key),
                        levels.Object(level, joined, node, type, field.SelectionSets, path)
                    )
                );
            }
        }

        return new SubjectField(field.ResponseName, types);
    }
}
