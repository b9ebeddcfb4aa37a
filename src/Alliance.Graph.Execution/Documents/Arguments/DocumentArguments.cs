using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// The arguments and conditions of an operation, found once: what its text says, and where a variable stands, whose
/// values can
/// differ between two requests with the same document.
/// </summary>
internal sealed class DocumentArguments
{
    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;
    private readonly List<VariableArgument> _arguments = [];
    private readonly List<ASTNode> _conditions = [];
    private readonly List<(GraphQLField, FieldType)> _fields = [];
    private readonly Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> _literals = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly HashSet<ASTNode> _excluded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _visited = [];

    private DocumentArguments(GraphQLDocument document, ISchema schema)
    {
        _document = document;
        _schema = schema;
    }

    /// <summary>Arguments with a variable in their value.</summary>
    public IReadOnlyList<VariableArgument> Arguments => _arguments;

    /// <summary>Selections that a variable includes or skips.</summary>
    public IReadOnlyList<ASTNode> Conditions => _conditions;

    /// <summary>Fields with a variable in one of their arguments.</summary>
    public IReadOnlyList<(GraphQLField Field, FieldType Definition)> Fields => _fields;

    /// <summary>The arguments of the other fields that have some.</summary>
    public IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>> Literals => _literals;

    /// <summary>Selections that the text itself skips.</summary>
    public IReadOnlySet<ASTNode> Excluded => _excluded;

    /// <summary>Goes through an operation that was found valid.</summary>
    public static DocumentArguments Of(
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        ISchema schema,
        IObjectGraphType rootType
    )
    {
        var found = new DocumentArguments(document, schema);
        found.Visit(operation.SelectionSet, rootType);
        return found;
    }

    /// <summary>The coerced arguments of a field.</summary>
    /// <exception cref="GraphQL.Validation.ValidationError">A value is none of its type.</exception>
    public static IDictionary<string, ArgumentValue> Coerce(
        GraphQLField field,
        FieldType definition,
        GraphQLDocument document,
        Variables? variables
    ) =>
        ExecutionHelper.GetArguments(definition.Arguments, field.Arguments, variables, document, field, directive: null)
        ?? [];

    /// <summary>Whether @skip and @include let a selection pass.</summary>
    /// <exception cref="GraphQL.Validation.ValidationError">A value is no Boolean.</exception>
    public static bool IsIncluded(ASTNode selection, ISchema schema, GraphQLDocument document, Variables? variables) =>
        ExecutionHelper.GetDirectives((IHasDirectivesNode)selection, variables, schema, document) is not { } directives
        || (
            !(directives.TryGetValue("skip", out var skip) && skip.GetArgument<bool>("if"))
            && !(directives.TryGetValue("include", out var include) && !include.GetArgument<bool>("if"))
        );

    private void Visit(GraphQLSelectionSet? set, IGraphType? type)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode { Directives: { } directives })
            {
                if (directives.Any(directive => HasVariable(directive.Arguments)))
                {
                    _conditions.Add(selection);
                }
                else if (!IsIncluded(selection, _schema, _document, variables: null))
                {
                    _excluded.Add(selection);
                }
            }

            switch (selection)
            {
                case GraphQLField field when (type as IComplexGraphType)?.GetField(field.Name) is { } definition:
                    Visit(field, definition);
                    break;

                case GraphQLInlineFragment inline:
                    Visit(
                        inline.SelectionSet,
                        inline.TypeCondition is { } condition ? _schema.AllTypes[condition.Type.Name] : type
                    );
                    break;

                case GraphQLFragmentSpread spread when _visited.Add(spread.FragmentName.Name.StringValue):
                    foreach (
                        var fragment in _document
                            .Definitions.OfType<GraphQLFragmentDefinition>()
                            .Where(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)
                    )
                    {
                        Visit(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    }

                    break;
            }
        }
    }

    private void Visit(GraphQLField field, FieldType definition)
    {
        if (HasVariable(field.Arguments))
        {
            _fields.Add((field, definition));
        }
        else if (field.Arguments is not null)
        {
            _literals.Add(field, Coerce(field, definition, _document, variables: null));
        }

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

    private static ArgumentUse UseOf(FieldRole role, string argument) =>
        role switch
        {
            _ when argument is "where" or "having" => ArgumentUse.Shape,
            FieldRole.Aggregate when argument is FieldRole.Aggregate.P => ArgumentUse.Part,
            FieldRole.Refetch => ArgumentUse.Ids,
            FieldRole.Root { Definition: LookupRootDefinition or NamedRootDefinition } or FieldRole.Mutate =>
                ArgumentUse.Run,
            FieldRole.Subscribe when argument is Feed.After => ArgumentUse.Run,
            FieldRole.Root
            or FieldRole.Declared
            or FieldRole.Search
            or FieldRole.Part { Kind: ConnectionPart.Groups }
                when argument is "first" or "after" or "last" or "before" => ArgumentUse.Run,
            _ => ArgumentUse.Plan,
        };

    private static bool HasVariable(GraphQLArguments? arguments) =>
        arguments?.Any(argument => HasVariable(argument.Value)) ?? false;

    private static bool HasVariable(GraphQLValue value) =>
        value switch
        {
            GraphQLVariable => true,
            GraphQLListValue list => list.Values?.Any(HasVariable) ?? false,
            GraphQLObjectValue fields => fields.Fields?.Any(field => HasVariable(field.Value)) ?? false,
            _ => false,
        };
}
