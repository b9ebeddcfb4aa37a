using System.Linq.Expressions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>Hits, declared like the rows of any list, so that they are paged and written like them.</summary>
internal static class SearchHits
{
    /// <summary>Name of the hits' type in the graph.</summary>
    public const string TypeName = "SearchHit";

    /// <summary>Owner of what no module declares.</summary>
    private const string Host = "host";

    public static Expression<Func<SearchHit, string>> Type { get; } = hit => hit.Type;

    public static Expression<Func<SearchHit, string>> Key { get; } = hit => hit.Key;

    public static ValueFieldDefinition Title { get; } =
        new(
            "title",
            "Title of the object, or its name.",
            Host,
            (Expression<Func<SearchHit, string>>)(hit => hit.Title),
            IsNullable: false,
            IsComputed: false
        );

    /// <summary>The order that <see cref="Data.Querying.ReadSession.SearchAsync"/> gives hits in.</summary>
    public static NodeDefinition Definition { get; } =
        new(
            TypeName,
            "An object that a search has found.",
            Host,
            typeof(SearchHit),
            Key,
            [
                new OrderDefinition(
                    (Expression<Func<SearchHit, int>>)(hit => hit.Score),
                    SortDirection.Descending,
                    IsNullable: false
                ),
                new OrderDefinition(Type, SortDirection.Ascending, IsNullable: false),
                new OrderDefinition(
                    (Expression<Func<SearchHit, string>>)(hit => hit.TitleTokens),
                    SortDirection.Ascending,
                    IsNullable: false
                ),
                new OrderDefinition(Key, SortDirection.Ascending, IsNullable: false),
            ],
            [Title]
        );
}
