using Alliance.Graph.Execution.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Validation;

/// <summary>
/// Where a document asks for the schema itself: the fields <c>__schema</c> and <c>__type</c>, in any operation or
/// fragment,
/// used or not. <c>__typename</c> is none, since it names only types of the answer.
/// </summary>
internal static class IntrospectionUse
{
    /// <summary>The refusal, with every place; null if the document does not ask for it.</summary>
    public static GraphError? FindIn(GraphQLDocument document)
    {
        var places = document
            .Definitions.SelectMany(definition => FieldsOf((definition as IHasSelectionSetNode)?.SelectionSet))
            .Where(field => field.Name.StringValue is "__schema" or "__type")
            .Select(field => Location.FromLinearPosition(document.Source, field.Location.Start))
            .Select(place => new GraphLocation(place.Line, place.Column))
            .ToList();
        return places.Count == 0
            ? null
            : new GraphError(
                ErrorCodes.IntrospectionDenied,
                "This caller may not ask for the schema ('__schema', '__type'). Ask for data only, or ask the operator who may read the schema.",
                places
            );
    }

    // Recursion ends: the document's depth was limited when it was parsed.
    private static IEnumerable<GraphQLField> FieldsOf(GraphQLSelectionSet? set)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is GraphQLField field)
            {
                yield return field;
            }

            foreach (var below in FieldsOf((selection as IHasSelectionSetNode)?.SelectionSet))
            {
                yield return below;
            }
        }
    }
}
