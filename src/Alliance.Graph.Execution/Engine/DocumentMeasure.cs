using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Engine;

/// <summary>
/// How large a document is when its fragments are expanded, found in one pass without expanding them. It must be known
/// before anything else follows the fragments: validation does so recursively, and planning field by field, so a few
/// kilobytes of fragments could otherwise exhaust the stack or the processor.
/// </summary>
internal sealed class DocumentMeasure
{
    /// <summary>Levels of fields.</summary>
    public const int MaximumDepth = 20;

    /// <summary>Fields, each counted as often as it is spread.</summary>
    public const int MaximumFields = 500;

    // Fragments that spread fragments, whether or not there are fields between them.
    private const int MaximumNesting = 100;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, Size> _measured = [];

    private DocumentMeasure(GraphQLDocument document)
        => _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .GroupBy(fragment => fragment.FragmentName.Name.StringValue)
            .ToDictionary(same => same.Key, same => same.First());

    /// <summary>Why the document is too large; null if it is not.</summary>
    public static GraphError? FindExcess(GraphQLDocument document)
    {
        var measure = new DocumentMeasure(document);
        foreach (var definition in document.Definitions)
        {
            // Fragments that nothing uses too: validation follows them all the same.
            var size = definition switch
            {
                GraphQLOperationDefinition operation => measure.Of(operation.SelectionSet, 0),
                GraphQLFragmentDefinition fragment => measure.Of(fragment.FragmentName.Name.StringValue, 0),
                _ => default,
            };
            if (size.Depth > MaximumDepth || size.Nesting > MaximumNesting)
            {
                return new GraphError(
                    ErrorCodes.TooDeep,
                    $"The document is nested more deeply than {MaximumDepth} levels of fields or {MaximumNesting} fragments within fragments. Ask for less at once.");
            }

            if (size.Fields > MaximumFields)
            {
                return new GraphError(
                    ErrorCodes.TooManyFields,
                    $"The document selects {(size.Fields == int.MaxValue ? "far" : $"{size.Fields} fields, which is")} more than {MaximumFields} fields, each counted as often as its fragment is spread. Ask for less at once.");
            }
        }

        return null;
    }

    private Size Of(GraphQLSelectionSet? set, int nesting)
    {
        var size = default(Size);
        foreach (var selection in set?.Selections ?? [])
        {
            size = size.And(selection switch
            {
                GraphQLField field => Of(field.SelectionSet, nesting).Below(),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, nesting),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue, nesting).Spread(),
                _ => default,
            });
        }

        return size;
    }

    private Size Of(string fragment, int nesting)
    {
        if (_measured.TryGetValue(fragment, out var size))
        {
            return size;
        }

        if (nesting > MaximumNesting)
        {
            return new Size(0, 0, MaximumNesting + 1);
        }

        // A cycle meets the empty size; validation refuses it.
        _measured[fragment] = default;
        return _measured[fragment] = _fragments.TryGetValue(fragment, out var definition) ? Of(definition.SelectionSet, nesting + 1) : default;
    }

    private readonly record struct Size(int Depth, int Fields, int Nesting)
    {
        public Size And(Size other)
            => new(Math.Max(Depth, other.Depth), Sum(Fields, other.Fields), Math.Max(Nesting, other.Nesting));

        public Size Below() => new(Depth + 1, Sum(Fields, 1), Nesting);

        public Size Spread() => this with { Nesting = Nesting + 1 };

        private static int Sum(int one, int other) => (int)Math.Min((long)one + other, int.MaxValue);
    }
}
