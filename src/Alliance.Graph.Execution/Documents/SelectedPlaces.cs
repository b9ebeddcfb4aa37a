using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>
/// Finds what was selected for a place of the answer, for errors
/// (https://spec.graphql.org/October2021/#sec-Errors). Plans do not keep it, since most requests have no error.
/// </summary>
internal sealed class SelectedPlaces(RequestArguments arguments, PreparedOperation operation)
{
    private readonly SelectionCollector _selections = new(arguments, operation);

    /// <summary>
    /// The selections that the place stands for, in the order of the document; of a field whose object can be of
    /// several types, those of all.
    /// </summary>
    /// <param name="path">Names and places in lists.</param>
    public IEnumerable<GraphQLField> Of(IReadOnlyList<object> path)
    {
        IReadOnlyList<IObjectGraphType> types = [operation.RootType];
        IReadOnlyList<GraphQLSelectionSet> sets = [operation.Definition.SelectionSet];
        IReadOnlyList<SelectedField> fields = [];
        foreach (var name in path.OfType<string>())
        {
            fields =
            [
                .. types.SelectMany(type => _selections.Collect(type, sets)).Where(field => field.ResponseName == name),
            ];
            types =
            [
                .. fields.SelectMany(field => ObjectTypes(field.Definition.ResolvedType!.GetNamedType())).Distinct(),
            ];
            sets = [.. fields.SelectMany(field => field.SelectionSets).Distinct()];
        }

        return fields.SelectMany(field => field.Originals).Distinct().OrderBy(field => field.Location.Start);
    }

    private static IEnumerable<IObjectGraphType> ObjectTypes(IGraphType type) =>
        type switch
        {
            IObjectGraphType one => [one],
            IAbstractGraphType several => several.PossibleTypes,
            _ => [],
        };
}
