using Alliance.Graph.Data.Searching;

namespace Alliance.Graph.Execution.Plans;

/// <summary>A search: a page of hits, and for each selection of their objects one level a type.</summary>
internal sealed record SearchPlan(string ResponseName, SearchRequest Request, ConnectionPlan Connection)
    : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Connection.Selections;

    /// <summary>Where objects are selected, with the names that lead from the connection to the hit.</summary>
    public IEnumerable<(IReadOnlyList<string> ToHit, HitNodeField Field)> Nodes =>
        Connection.Selections.SelectMany(selection =>
            selection switch
            {
                NodesSelection nodes => In([nodes.ResponseName], nodes.Object),
                EdgesSelection edges => edges
                    .Parts.OfType<EdgeNodeSelection>()
                    .SelectMany(edge => In([edges.ResponseName, edge.ResponseName], edge.Object)),
                TypeNameSelection or TotalCountSelection or PageInfoSelection => [],
                _ => throw new UnknownPartException(selection, this),
            }
        );

    private static IEnumerable<(IReadOnlyList<string>, HitNodeField)> In(IReadOnlyList<string> names, ObjectPlan hit) =>
        hit.Fields.OfType<HitNodeField>().Select(field => (names, field));
}
