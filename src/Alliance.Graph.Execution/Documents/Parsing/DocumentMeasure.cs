using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>
/// How large a document is when its fragments are expanded, found in one pass without expanding them. It must be known
/// before anything else follows the fragments: validation does so recursively, and planning field by field, so a few
/// kilobytes of fragments could otherwise exhaust the stack or the processor.
/// </summary>
internal sealed class DocumentMeasure
{
    // Fragments that spread fragments, whether or not there are fields between them.
    private const int MaximumNesting = 100;

    private readonly RequestLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, DocumentSize> _measured = [];
    private int _mostDirectives;

    private DocumentMeasure(GraphQLDocument document, RequestLimits limits)
    {
        _limits = limits;
        _fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .GroupBy(fragment => fragment.FragmentName.Name.StringValue)
            .ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>Why the document is too large; null if it is not.</summary>
    public static GraphError? FindExcess(GraphQLDocument document, RequestLimits limits)
    {
        var measure = new DocumentMeasure(document, limits);
        foreach (var definition in document.Definitions)
        {
            // Fragments that nothing uses too: validation follows them all the same.
            var size = definition switch
            {
                GraphQLOperationDefinition operation => measure.Of(operation),
                GraphQLFragmentDefinition fragment => measure.Of(fragment.FragmentName.Name.StringValue, 0),
                _ => default,
            };
            if (measure.Excess(size) is { } excess)
            {
                return excess;
            }
        }

        return null;
    }

    private GraphError? Excess(DocumentSize size)
    {
        if (size.Nesting > MaximumNesting)
        {
            return new GraphError(
                ErrorCodes.TooDeep,
                $"The document has more than {MaximumNesting} fragments within fragments, where counting stopped. Write some of them out."
            );
        }

        if (size.Depth > _limits.FieldDepth)
        {
            return new GraphError(
                ErrorCodes.TooDeep,
                $"The document has {size.Depth} levels of fields within each other, those of fragments included, but at most {_limits.FieldDepth} are allowed. Ask for less at once."
            );
        }

        if (size.Fields > _limits.Fields)
        {
            return new GraphError(
                ErrorCodes.TooManyFields,
                $"The document selects {Number(size.Fields)} fields, each counted as often as its fragment is spread, but at most {_limits.Fields} are allowed. Ask for less at once."
            );
        }

        if (size.Aliases > _limits.Aliases)
        {
            return new GraphError(
                ErrorCodes.TooManyAliases,
                $"The document gives {Number(size.Aliases)} fields another name, each counted as often as its fragment is spread, but at most {_limits.Aliases} are allowed. Ask in several requests."
            );
        }

        if (size.Directives > _limits.Directives)
        {
            return new GraphError(
                ErrorCodes.TooManyDirectives,
                $"The document has {Number(size.Directives)} directives, each counted as often as its fragment is spread, but at most {_limits.Directives} are allowed. Leave some out."
            );
        }

        if (_mostDirectives > _limits.DirectivesPerPlace)
        {
            return new GraphError(
                ErrorCodes.TooManyDirectives,
                $"The document has {_mostDirectives} directives at one place, but at most {_limits.DirectivesPerPlace} are allowed. Leave some out."
            );
        }

        if (size.IntrospectionLists > _limits.IntrospectionLists)
        {
            return new GraphError(
                ErrorCodes.IntrospectionLimit,
                $"The document asks for {Number(size.IntrospectionLists)} lists of the schema's parts, each counted as often as its fragment is spread, but at most {_limits.IntrospectionLists} are allowed. Ask in several requests."
            );
        }

        return size.Introspection > _limits.IntrospectionDepth
            ? new GraphError(
                ErrorCodes.IntrospectionLimit,
                $"The document asks for {size.Introspection} lists of the schema's fields, interfaces or types within each other, but at most {_limits.IntrospectionDepth} are allowed. Ask for each type by its name."
            )
            : null;
    }

    private DocumentSize Of(GraphQLOperationDefinition operation)
    {
        var size = Of(operation.SelectionSet, 0).With(Directives(operation.Directives));
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            size = size.With(Directives(variable.Directives));
        }

        return size;
    }

    private DocumentSize Of(GraphQLSelectionSet? set, int nesting)
    {
        var size = default(DocumentSize);
        foreach (var selection in set?.Selections ?? [])
        {
            var part = selection switch
            {
                GraphQLField field => Of(field.SelectionSet, nesting).Below(field),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, nesting),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue, nesting).Spread(),
                _ => default,
            };
            size = size.And(part.With(Directives((selection as IHasDirectivesNode)?.Directives)));
        }

        return size;
    }

    private DocumentSize Of(string fragment, int nesting)
    {
        if (_measured.TryGetValue(fragment, out var size))
        {
            return size;
        }

        if (nesting > MaximumNesting)
        {
            return new DocumentSize { Nesting = MaximumNesting + 1 };
        }

        // A cycle meets the empty size; validation refuses it.
        _measured[fragment] = default;
        return _measured[fragment] = _fragments.TryGetValue(fragment, out var definition)
            ? Of(definition.SelectionSet, nesting + 1).With(Directives(definition.Directives))
            : default;
    }

    private int Directives(GraphQLDirectives? directives)
    {
        var count = directives?.Count ?? 0;
        _mostDirectives = Math.Max(_mostDirectives, count);
        return count;
    }

    // Fragments that double at every level exceed any number, and counting stops at the largest that fits.
    private static string Number(int count) => count == int.MaxValue ? "more than 2 billion" : $"{count}";
}
