using Alliance.Graph.Data.Querying;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans what is selected of a hit.</summary>
internal sealed class HitPlanner(GraphDefinition definition, ISchema schema, LevelPlanner levels)
{
    public ObjectField Plan(HitPart part, SelectedField field, RowShape hits, IReadOnlyList<object> path)
    {
        var type = hits.Column(0, SearchHits.Type);
        return part == HitPart.Type
            ? new HitTypeField(field.ResponseName, type)
            : new HitNodeField(
                field.ResponseName,
                type,
                hits.Column(0, SearchHits.Key),
                definition
                    .Nodes.Where(node => node.Search is not null)
                    .ToDictionary(node => node.Name, node => Level(node, field, path))
            );
    }

    private KeyedLevel Level(NodeDefinition node, SelectedField field, IReadOnlyList<object> path)
    {
        var level = new LevelPlan(node);
        var type = (IObjectGraphType)schema.AllTypes[node.Name]!;
        var plan = levels.Object(level, place: 0, node, type, field.SelectionSets, path);
        return new KeyedLevel(level, plan, level.Shape.Column(0, node.Key), path);
    }
}
