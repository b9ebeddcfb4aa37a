using Alliance.Graph.Execution.Schema.Scalars;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>Makes the types of lists of groups: connections as those of nodes, with pages of their own size.</summary>
internal static class GroupListTypes
{
    /// <summary>The list; nullable as all connections are.</summary>
    public static ObjectGraphType Of(
        NodeDefinition node,
        ObjectGraphType group,
        ScalarTypes scalars,
        List<IGraphType> types
    )
    {
        var edge = new ObjectGraphType
        {
            Name = $"{group.Name}Edge",
            Description = $"A group of {node.Name} and its place in a list.",
        }.OwnedBy(node.ModuleId);
        edge.AddField(
            Part(
                "cursor",
                "Marks this place in the list; give it to 'after' or 'before'.",
                new NonNullGraphType(scalars.Text),
                ConnectionPart.Cursor
            )
        );
        edge.AddField(Part("node", "The group at this place.", new NonNullGraphType(group), ConnectionPart.Node));
        types.Add(edge);

        var list = new ObjectGraphType
        {
            Name = $"{group.Name}Connection",
            Description = $"A page of a list of groups of {node.Name}.",
        }.OwnedBy(node.ModuleId);
        list.AddField(
            Part(
                "pageInfo",
                "Where the page stands in the list.",
                new NonNullGraphType(new GraphQLTypeReference("PageInfo")),
                ConnectionPart.PageInfo
            )
        );
        list.AddField(Part("edges", "The page's groups with their cursors.", List(edge), ConnectionPart.Edges));
        list.AddField(Part("nodes", "The page's groups.", List(group), ConnectionPart.Nodes));
        list.AddField(
            Part(
                    "totalCount",
                    "How many groups there are, on all pages. Counted only if asked for.",
                    new NonNullGraphType(scalars.Int),
                    ConnectionPart.TotalCount
                )
                .Costing(CostWeights.Count)
        );
        types.Add(list);
        return list;
    }

    /// <summary>The arguments that name a page.</summary>
    public static IEnumerable<QueryArgument> PageArguments(ScalarTypes scalars) =>
        [
            Argument(
                "first",
                scalars.Int,
                $"How many groups from the beginning, or from the cursor 'after', of a nested list for each parent. At most {PageLimits.OfGroups.Maximum}; {PageLimits.OfGroups.Default} if neither 'first' nor 'last' is given, and 'extensions.cut' says where there are more."
            ),
            Argument("after", scalars.Text, "Cursor of these groups; only what comes behind it is listed."),
            Argument(
                "last",
                scalars.Int,
                $"How many groups from the end, or from the cursor 'before'. At most {PageLimits.OfGroups.Maximum}. Not together with 'first'."
            ),
            Argument("before", scalars.Text, "Cursor of these groups; only what comes ahead of it is listed."),
        ];

    private static NonNullGraphType List(IGraphType element) => new(new ListGraphType(new NonNullGraphType(element)));

    private static FieldType Part(string name, string description, IGraphType type, ConnectionPart part) =>
        SchemaFields.Of(name, description, type, new FieldRole.Part(part));

    private static QueryArgument Argument(string name, IGraphType type, string description) =>
        new(type) { Name = name, Description = description };
}
