using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>
/// CollectFields of the specification (https://spec.graphql.org/October2021/#CollectFields()): what is selected on
/// an object type, by response name, with fragments expanded and @skip and @include applied.
/// </summary>
internal sealed class SelectionCollector(RequestArguments arguments, PreparedOperation operation)
{
    public IReadOnlyList<SelectedField> Collect(IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new List<SelectedField>();
        var visited = new HashSet<string>();
        foreach (var set in sets)
        {
            Collect(type, set, fields, visited);
        }

        return fields;
    }

    private void Collect(
        IObjectGraphType type,
        GraphQLSelectionSet set,
        List<SelectedField> fields,
        HashSet<string> visited
    )
    {
        foreach (var selection in set.Selections)
        {
            if (!arguments.IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    Add(type, field, fields);
                    break;

                case GraphQLInlineFragment inline when Matches(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, fields, visited);
                    break;

                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue):
                    if (FindFragment(spread) is { } fragment && Matches(type, fragment.TypeCondition))
                    {
                        Collect(type, fragment.SelectionSet, fields, visited);
                    }

                    break;
            }
        }
    }

    private void Add(IObjectGraphType type, GraphQLField field, List<SelectedField> fields)
    {
        var responseName = (field.Alias?.Name ?? field.Name).StringValue;
        var selected = fields.Find(candidate => candidate.ResponseName == responseName);
        if (selected is null)
        {
            selected = new SelectedField(responseName, Definition(type, field));
            fields.Add(selected);
        }

        selected.Originals.Add(field);
        if (field.SelectionSet is not null)
        {
            selected.SelectionSets.Add(field.SelectionSet);
        }
    }

    private GraphQLFragmentDefinition? FindFragment(GraphQLFragmentSpread spread) =>
        operation
            .Document.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

    private FieldType Definition(IObjectGraphType type, GraphQLField field) =>
        field.Name == operation.Schema.TypeNameMetaFieldType.Name ? operation.Schema.TypeNameMetaFieldType
        : field.Name == operation.Schema.SchemaMetaFieldType.Name ? operation.Schema.SchemaMetaFieldType
        : field.Name == operation.Schema.TypeMetaFieldType.Name ? operation.Schema.TypeMetaFieldType
        : type.GetField(field.Name)
            ?? throw new InvalidOperationException($"'{type.Name}' has no field '{field.Name}'.");

    private bool Matches(IObjectGraphType type, GraphQLTypeCondition? condition) =>
        condition is null
        || condition.Type.Name == type.Name
        || type.ResolvedInterfaces.Any(candidate => condition.Type.Name == candidate.Name)
        || (
            operation.Schema.AllTypes[condition.Type.Name] is UnionGraphType union && union.PossibleTypes.Contains(type)
        );
}
