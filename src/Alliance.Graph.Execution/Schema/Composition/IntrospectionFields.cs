using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// Brings the engine's introspection to the specification of September 2025. Some fields of 2015 stay beside it.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema</remarks>
internal static class IntrospectionFields
{
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>
    /// Directives of the specification that the engine does not know. Nothing in the schema carries them.
    /// </summary>
    public static IEnumerable<Directive> Directives(IGraphType text) =>
        [
            new("specifiedBy", DirectiveLocation.Scalar)
            {
                Description = "Says where the behaviour of a scalar is specified.",
                Arguments = new QueryArguments(
                    new QueryArgument(new NonNullGraphType(text))
                    {
                        Name = "url",
                        Description = "Address of the specification.",
                    }
                ),
            },
            new("oneOf", DirectiveLocation.InputObject)
            {
                Description = "Says of an input that exactly one of its fields must be given, and not be null.",
            },
        ];

    /// <summary>Adds what is missing to the types of a schema that is complete otherwise.</summary>
    public static void Complete(ISchema schema)
    {
        var truth = schema.AllTypes["Boolean"]!;
        Meta(schema, "__Type")
            .AddField(
                new FieldType
                {
                    Name = "specifiedByURL",
                    Description =
                        "Where the behaviour of the scalar is specified; null if nobody says, and for other types.",
                    ResolvedType = schema.AllTypes["String"]!,
                    Resolver = new FuncFieldResolver<string?>(_ => (string?)null),
                }
            );
        foreach (
            var (type, field) in new[]
            {
                ("__Type", "fields"),
                ("__Type", "enumValues"),
                ("__Type", "inputFields"),
                ("__Field", "args"),
                ("__Directive", "args"),
            }
        )
        {
            MayLeaveOutDeprecated(schema, type, field, truth);
        }
    }

    private static void MayLeaveOutDeprecated(ISchema schema, string type, string field, IGraphType truth)
    {
        var arguments = Meta(schema, type).GetField(field)!.Arguments ??= [];
        var argument = arguments.Find(IncludeDeprecated);
        if (argument is null)
        {
            arguments.Add(argument = new QueryArgument(truth) { Name = IncludeDeprecated });
        }

        argument.ResolvedType = new NonNullGraphType(truth);
        argument.DefaultValue = false;
        argument.Description = "Whether what is deprecated is there too.";
    }

    private static IObjectGraphType Meta(ISchema schema, string type) => (IObjectGraphType)schema.AllTypes[type]!;
}
