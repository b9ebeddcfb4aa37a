using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Searching.Words;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans the root field <c>search</c>.</summary>
internal sealed class SearchPlanner(
    GraphDefinition definition,
    RequestArguments arguments,
    LevelPlanner levels,
    List<GraphError> errors
)
{
    public SearchPlan Plan(SelectedField field)
    {
        var request = new SearchRequest(Terms(field), Types(field));
        var identity = $"Query.search|{request.Terms.Text}|{string.Join(',', request.Types)}";
        var connection = levels.Connection(
            field,
            identity,
            SearchHits.Definition,
            link: null,
            parentKeyColumn: -1,
            [field.ResponseName]
        );
        return new SearchPlan(field.ResponseName, request, connection);
    }

    private SearchTerms Terms(SelectedField field)
    {
        var terms = SearchTerms.Of((string)arguments.Read(field.Field, "text")!);
        if (terms is null)
        {
            Report(
                ErrorCodes.EmptySearch,
                "'text' has no word to search for: it is empty or has signs only. Write at least one letter or digit.",
                field
            );
        }
        else if (terms.Words.Count > arguments.Limits.SearchWords)
        {
            Report(
                ErrorCodes.TooManyWords,
                $"'text' has {terms.Words.Count} different words, but at most {arguments.Limits.SearchWords} can be searched for at once. Leave some out: all of them would have to be found.",
                field
            );
        }

        return terms ?? new SearchTerms([""]);
    }

    /// <summary>In the order of their names, each once, so that the same types make the same cursors.</summary>
    private List<string> Types(SelectedField field) =>
        [
            .. (
                arguments.Read(field.Field, "types") is IEnumerable<object?> types
                    ? types.Cast<string>()
                    : definition.Nodes.Where(node => node.Search is not null).Select(node => node.Name)
            )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private void Report(string code, string message, SelectedField field) =>
        errors.Add(new GraphError(code, message, [arguments.LocationOf(field.Field)]) { Field = [field.ResponseName] });
}
