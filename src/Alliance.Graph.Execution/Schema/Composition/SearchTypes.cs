using Alliance.Graph.Execution.Schema.Scalars;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>The root field <c>search</c> and its types.</summary>
internal sealed class SearchTypes
{
    private readonly ScalarTypes _scalars;
    private readonly PageLimits _paging;
    private readonly RequestLimits _limits;
    private readonly EnumerationGraphType _types = new()
    {
        Name = "SearchableType",
        Description = "A type whose objects can be found by their words.",
    };

    private SearchTypes(IEnumerable<NodeDefinition> searchable, ScalarTypes scalars, GraphSettings settings)
    {
        _scalars = scalars;
        _paging = settings.Paging;
        _limits = settings.Limits;
        foreach (var node in searchable)
        {
            _types.Add(
                new EnumValueDefinition(GraphNames.EnumValue(node.Name), node.Name)
                {
                    Description = node.Description,
                }.OwnedBy(node.ModuleId)
            );
        }
    }

    /// <summary>
    /// The types of the search; null if nothing of the graph is searchable, since an enum cannot be empty.
    /// </summary>
    public static SearchTypes? Of(GraphDefinition definition, ScalarTypes scalars, GraphSettings settings) =>
        definition.Nodes.Where(node => node.Search is not null).ToList() is { Count: > 0 } searchable
            ? new SearchTypes(searchable, scalars, settings)
            : null;

    public FieldType Field() =>
        SchemaFields
            .Of(
                "search",
                "Finds objects by the words of their titles and texts. All words must be there, the last one also as the beginning of a word; case and accents make no difference, and signs only part words. Objects with more of the words in their titles come first, then they are ordered by type and title.",
                new GraphQLTypeReference("SearchConnection"),
                new FieldRole.Search(),
                Argument(
                    "text",
                    new NonNullGraphType(_scalars.Text),
                    $"The words to find, at most {_limits.SearchWords} different ones."
                ),
                Argument(
                    "types",
                    new ListGraphType(new NonNullGraphType(_types)),
                    "Types to find objects of; all if it is not given."
                ),
                Argument(
                    "first",
                    _scalars.Int,
                    $"How many from the first hit, or from the cursor 'after'. At most {_paging.Maximum}; {_paging.Default} if neither 'first' nor 'last' is given."
                ),
                Argument("after", _scalars.Text, "Cursor of the same search; only what comes behind it is listed."),
                Argument(
                    "last",
                    _scalars.Int,
                    $"How many from the last hit, or from the cursor 'before'. At most {_paging.Maximum}. Not together with 'first'."
                ),
                Argument("before", _scalars.Text, "Cursor of the same search; only what comes ahead of it is listed.")
            )
            .Costing(CostWeights.Search)
            .SizedByPage(_paging);

    public IEnumerable<IGraphType> Types()
    {
        yield return _types;

        var hit = new ObjectGraphType { Name = SearchHits.TypeName, Description = SearchHits.Definition.Description };
        hit.AddField(
            SchemaFields.Of(
                "type",
                "Type of the object.",
                new NonNullGraphType(_types),
                new FieldRole.Hit(HitPart.Type)
            )
        );
        hit.AddField(
            SchemaFields.Of(
                SearchHits.Title.Name,
                SearchHits.Title.Description,
                new NonNullGraphType(_scalars.Text),
                new FieldRole.Declared(SearchHits.Title)
            )
        );
        hit.AddField(
            SchemaFields.Of(
                "node",
                "The object itself.",
                new NonNullGraphType(new GraphQLTypeReference("Node")),
                new FieldRole.Hit(HitPart.Node)
            )
        );
        yield return hit;

        var edge = new ObjectGraphType { Name = "SearchEdge", Description = "A hit and its place among the hits." };
        edge.AddField(
            Part(
                "cursor",
                "Marks this place among the hits; give it to 'after' or 'before'.",
                new NonNullGraphType(_scalars.Text),
                ConnectionPart.Cursor
            )
        );
        edge.AddField(
            Part(
                "node",
                "The hit at this place.",
                new NonNullGraphType(new GraphQLTypeReference(hit.Name)),
                ConnectionPart.Node
            )
        );
        yield return edge;

        var connection = new ObjectGraphType
        {
            Name = "SearchConnection",
            Description = "A page of what a search has found.",
        };
        connection.AddField(
            Part(
                "pageInfo",
                "Where the page stands among the hits.",
                new NonNullGraphType(new GraphQLTypeReference("PageInfo")),
                ConnectionPart.PageInfo
            )
        );
        connection.AddField(
            Part("edges", "The page's hits with their cursors.", List(edge.Name), ConnectionPart.Edges)
        );
        connection.AddField(Part("nodes", "The page's hits.", List(hit.Name), ConnectionPart.Nodes));
        connection.AddField(
            Part(
                "totalCount",
                "How many hits there are, on all pages. Counted only if asked for.",
                new NonNullGraphType(_scalars.Int),
                ConnectionPart.TotalCount
            )
        );
        yield return connection;
    }

    private static NonNullGraphType List(string element) =>
        new(new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(element))));

    private static FieldType Part(string name, string description, IGraphType type, ConnectionPart part) =>
        SchemaFields.Of(name, description, type, new FieldRole.Part(part));

    private static QueryArgument Argument(string name, IGraphType type, string description) =>
        new(type) { Name = name, Description = description };
}
