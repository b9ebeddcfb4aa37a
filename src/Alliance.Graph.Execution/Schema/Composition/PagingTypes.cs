using Alliance.Graph.Execution.Schema.Grouping;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Execution.Schema.Scalars;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// Connections as the Relay specification has them (https://relay.dev/graphql/connections.htm), with <c>nodes</c> and
/// <c>totalCount</c>.
/// </summary>
internal sealed class PagingTypes(
    GraphNames names,
    ScalarTypes scalars,
    FilterTypes filters,
    OrderTypes orders,
    GroupTypes groups,
    PageLimits limits
)
{
    public IEnumerable<IGraphType> PageTypes() => [PageCursorType(), PageInfoType()];

    public QueryArgument[] Arguments(NodeDefinition target) =>
        [
            Argument("where", filters.Of(target), "Only what fulfils these conditions is listed."),
            Argument(
                "order",
                InputTypes.ListOf(orders.Of(target)),
                "Order of the list, one field an entry; the key comes last, so that the order is total. Without it the list has an order of its own."
            ),
            Argument(
                "first",
                scalars.Int,
                $"How many from the beginning of the list, or from the cursor 'after'. At most {limits.Maximum}; {limits.Default} if neither 'first' nor 'last' is given."
            ),
            Argument("after", scalars.Text, "Cursor of this connection; only what comes behind it is listed."),
            Argument(
                "last",
                scalars.Int,
                $"How many from the end of the list, or from the cursor 'before'. At most {limits.Maximum}. Not together with 'first'."
            ),
            Argument("before", scalars.Text, "Cursor of this connection; only what comes ahead of it is listed."),
        ];

    /// <summary>The argument of a list whose rows are named by codes; none of any other list.</summary>
    public IEnumerable<QueryArgument> Codes(CodesDefinition? codes) =>
        codes is null
            ? []
            :
            [
                Argument(
                    codes.Argument,
                    new ListGraphType(new NonNullGraphType(scalars.Text)),
                    codes.ArgumentDescription
                ),
            ];

    /// <summary>The types of a node's lists.</summary>
    /// <param name="node">The node.</param>
    /// <param name="hasCodes">Whether rows are named by codes in one of its lists.</param>
    public IEnumerable<IGraphType> ConnectionTypes(NodeDefinition node, bool hasCodes)
    {
        var target = new GraphQLTypeReference(node.Name);

        var edge = new ObjectGraphType
        {
            Name = names.Edge(node),
            Description = $"A {node.Name} and its place in a list.",
        };
        edge.AddField(
            Part(
                "cursor",
                "Marks this place in the list; give it to 'after' or 'before'.",
                new NonNullGraphType(scalars.Text),
                ConnectionPart.Cursor
            )
        );
        edge.AddField(
            Part("node", $"The {node.Name} at this place.", new NonNullGraphType(target), ConnectionPart.Node)
        );
        yield return edge;

        var connection = new ObjectGraphType
        {
            Name = names.Connection(node),
            Description = $"A page of a list of {node.Name}.",
        };
        connection.AddField(
            Part(
                "pageInfo",
                "Where the page stands in the list.",
                new NonNullGraphType(new GraphQLTypeReference("PageInfo")),
                ConnectionPart.PageInfo
            )
        );
        connection.AddField(
            Part(
                "edges",
                "The page's items with their cursors.",
                List(new GraphQLTypeReference(edge.Name)),
                ConnectionPart.Edges
            )
        );
        connection.AddField(Part("nodes", "The page's items.", List(target), ConnectionPart.Nodes));
        connection.AddField(
            Part(
                    "totalCount",
                    "How many items the whole list has, on all pages. Counted only if asked for.",
                    new NonNullGraphType(scalars.Int),
                    ConnectionPart.TotalCount
                )
                .Costing(CostWeights.Count)
        );
        if (hasCodes)
        {
            connection.AddField(
                Part(
                        "unknownCodes",
                        $"Those of the codes asked for that no {node.Name} has, whatever the other conditions, as they were written; null if no codes were asked for.",
                        new ListGraphType(new NonNullGraphType(scalars.Text)),
                        ConnectionPart.UnknownCodes
                    )
                    .Costing(CostWeights.Batch)
            );
        }

        foreach (var field in groups.ConnectionFields(node))
        {
            connection.AddField(field);
        }

        yield return connection;
    }

    private ObjectGraphType PageCursorType()
    {
        var type = new ObjectGraphType { Name = "PageCursor", Description = "The way to another page of the list." };
        type.AddField(
            Part(
                "page",
                "Number of the page, from 1, if all pages have the size of this one.",
                new NonNullGraphType(scalars.Int),
                ConnectionPart.PageNumber
            )
        );
        type.AddField(
            Part(
                "cursor",
                "Leads to the page; give it to 'after' or 'before' with the same 'first' or 'last'.",
                new NonNullGraphType(scalars.Text),
                ConnectionPart.Cursor
            )
        );
        return type;
    }

    private ObjectGraphType PageInfoType()
    {
        var type = new ObjectGraphType { Name = "PageInfo", Description = "Where a page stands in its list." };
        type.AddField(
            Part(
                "hasNextPage",
                "Whether more items follow the page.",
                new NonNullGraphType(scalars.Boolean),
                ConnectionPart.HasNextPage
            )
        );
        type.AddField(
            Part(
                "hasPreviousPage",
                "Whether there are items ahead of the page.",
                new NonNullGraphType(scalars.Boolean),
                ConnectionPart.HasPreviousPage
            )
        );
        type.AddField(
            Part(
                "startCursor",
                "Cursor of the page's first item; null if the page is empty.",
                scalars.Text,
                ConnectionPart.StartCursor
            )
        );
        type.AddField(
            Part(
                "endCursor",
                "Cursor of the page's last item; null if the page is empty.",
                scalars.Text,
                ConnectionPart.EndCursor
            )
        );
        type.AddField(
            Part(
                    "forwardCursors",
                    $"The pages behind this one, the next one first, at most {PageLimits.Reach}; give a cursor to 'after' together with 'first'.",
                    List(new GraphQLTypeReference("PageCursor")),
                    ConnectionPart.ForwardCursors
                )
                .Costing(CostWeights.Count)
        );
        type.AddField(
            Part(
                    "backwardCursors",
                    $"The pages ahead of this one, the previous one first, at most {PageLimits.Reach}; give a cursor to 'before' together with 'last'.",
                    List(new GraphQLTypeReference("PageCursor")),
                    ConnectionPart.BackwardCursors
                )
                .Costing(CostWeights.Count)
        );
        return type;
    }

    private static NonNullGraphType List(IGraphType element) => new(new ListGraphType(new NonNullGraphType(element)));

    private static FieldType Part(string name, string description, IGraphType type, ConnectionPart part) =>
        SchemaFields.Of(name, description, type, new FieldRole.Part(part));

    private static QueryArgument Argument(string name, IGraphType type, string description) =>
        new(type) { Name = name, Description = description };
}
