using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>
/// Where the variables of an operation stand: the arguments and conditions whose values can differ between two requests
/// with the same document. Found once for each operation.
/// </summary>
internal sealed class DocumentArguments
{
    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;
    private readonly List<VariableArgument> _arguments = [];
    private readonly List<ASTNode> _conditions = [];
    private readonly HashSet<string> _visited = [];

    private DocumentArguments(GraphQLDocument document, ISchema schema)
    {
        _document = document;
        _schema = schema;
    }

    public IReadOnlyList<VariableArgument> Arguments => _arguments;

    /// <summary>Selections that a variable includes or skips.</summary>
    public IReadOnlyList<ASTNode> Conditions => _conditions;

    public static DocumentArguments Of(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        var found = new DocumentArguments(document, schema);
        found.Visit(operation.SelectionSet, schema.Query);
        return found;
    }

    private void Visit(GraphQLSelectionSet? set, IGraphType? type)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode { Directives: { } directives } && directives.Any(directive => HasVariable(directive.Arguments)))
            {
                _conditions.Add(selection);
            }

            switch (selection)
            {
                case GraphQLField field when (type as IComplexGraphType)?.GetField(field.Name) is { } definition:
                    Visit(field, definition);
                    break;

                case GraphQLInlineFragment inline:
                    Visit(inline.SelectionSet, inline.TypeCondition is { } condition ? _schema.AllTypes[condition.Type.Name] : type);
                    break;

                case GraphQLFragmentSpread spread when _visited.Add(spread.FragmentName.Name.StringValue):
                    foreach (var fragment in _document.Definitions.OfType<GraphQLFragmentDefinition>()
                        .Where(fragment => fragment.FragmentName.Name == spread.FragmentName.Name))
                    {
                        Visit(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    }

                    break;
            }
        }
    }

    private void Visit(GraphQLField field, FieldType definition)
    {
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        {
            if (HasVariable(argument.Value))
            {
                var name = argument.Name.StringValue;
                _arguments.Add(new VariableArgument(field, name, UseOf(FieldRole.Of(definition), name)));
            }
        }

        Visit(field.SelectionSet, definition.ResolvedType!.GetNamedType());
    }

    private static ArgumentUse UseOf(FieldRole role, string argument)
        => role switch
        {
            _ when argument is "where" or "having" => ArgumentUse.Form,
            FieldRole.Refetch => ArgumentUse.Ids,
            FieldRole.Root { Definition: LookupRootDefinition } => ArgumentUse.Run,
            FieldRole.Root or FieldRole.Declared or FieldRole.Search when argument is "first" or "after" or "last" or "before" => ArgumentUse.Run,
            _ => ArgumentUse.Plan,
        };

    private static bool HasVariable(GraphQLArguments? arguments) => arguments?.Any(argument => HasVariable(argument.Value)) ?? false;

    private static bool HasVariable(GraphQLValue value)
        => value switch
        {
            GraphQLVariable => true,
            GraphQLListValue list => list.Values?.Any(HasVariable) ?? false,
            GraphQLObjectValue fields => fields.Fields?.Any(field => HasVariable(field.Value)) ?? false,
            _ => false,
        };
}
