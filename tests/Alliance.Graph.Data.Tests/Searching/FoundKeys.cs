using System.Linq.Expressions;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Searching.Words;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Tests.Searching;

/// <summary>Searches a database without a graph above it.</summary>
internal static class FoundKeys
{
    /// <summary>Keys of what is found, in order.</summary>
    public static async Task<IReadOnlyList<string>> Of(AllianceDatabase database, string text, string type)
    {
        Expression<Func<SearchHit, string>> key = hit => hit.Key;
        var shape = new RowShape(new NodeDefinition("Hit", "A hit.", "tests", typeof(SearchHit), key, [], []));
        var column = shape.Column(0, key);
        var rows = await database
            .OpenSession([], Caller.Anonymous, ReadExtent.Statement)
            .SearchAsync(
                shape,
                new SearchRequest(SearchTerms.Of(text)!, [type]),
                new PageWindow(1000),
                CancellationToken.None
            );
        return [.. Enumerable.Range(0, rows.Count).Select(row => (string)rows.Columns[column].ValueAt(row)!)];
    }
}
