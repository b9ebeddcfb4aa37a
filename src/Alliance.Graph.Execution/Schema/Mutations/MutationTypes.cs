using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Mutations;

/// <summary>
/// The mutations and their types, by the conventions of Hot Chocolate: one argument <c>input</c>, and a payload with
/// the node and the
/// errors, which are a union of types that implement <c>Error</c>.
/// </summary>
internal sealed class MutationTypes(
    GraphDefinition definition,
    IReadOnlyList<Mutation> mutations,
    InputTypes inputs,
    LeafTypes leaves
)
{
    private readonly RowInputTypes _rows = new(definition, inputs, leaves);
    private readonly Dictionary<string, ObjectGraphType> _errors = [];
    private readonly List<IGraphType> _types = [];

    private readonly InterfaceGraphType _error = new()
    {
        Name = "Error",
        Description = "Why something was not done.",

        // Never called: plans know the type of every error. The engine asks for its presence.
        ResolveType = _ => null,
    };

    /// <summary>All types but the root and the inputs.</summary>
    public IEnumerable<IGraphType> Types => [_error, .. _types];

    /// <summary>The root type; null if nothing can be done here, since a type cannot be empty.</summary>
    /// <param name="objectType">Makes the type of a value.</param>
    public IObjectGraphType? Root(Func<ValueDefinition, ObjectGraphType> objectType)
    {
        if (mutations.Count == 0)
        {
            return null;
        }

        _error.AddField(
            SchemaFields.Of(
                "message",
                "For people: what, why, what to do.",
                new NonNullGraphType(leaves.Scalars.Text),
                new FieldRole.OfError()
            )
        );
        _error.AddField(
            SchemaFields.Of("code", "For programs.", new NonNullGraphType(leaves.Scalars.Text), new FieldRole.OfError())
        );
        _types.Add(objectType(ErrorDefinitions.Difference));
        var root = new ObjectGraphType
        {
            Name = "Mutation",
            Description =
                "What can be done. Each is done wholly or not at all; several in one document are done one after the other, also behind one that was refused.",
        };
        foreach (var mutation in mutations)
        {
            root.AddField(
                SchemaFields
                    .Of(
                        mutation.Name,
                        mutation.Description,
                        new NonNullGraphType(Payload(mutation, objectType)),
                        new FieldRole.Mutate(mutation),
                        new QueryArgument(new NonNullGraphType(Input(mutation)))
                        {
                            Name = MutationNames.Input,
                            Description = "What to do it with.",
                        }
                    )
                    .Costing(CostWeights.Mutation)
                    .OwnedBy(mutation.ModuleId)
            );
        }

        return root;
    }

    private InputObjectGraphType Input(Mutation mutation) =>
        inputs.GetOrAdd(
            $"{Pascal(mutation)}Input",
            $"What '{mutation.Name}' takes.",
            mutation.ModuleId,
            type =>
            {
                foreach (var input in mutation.Inputs)
                {
                    IGraphType field = input switch
                    {
                        RowInput row => _rows.Of(row),
                        ScalarListInput list => InputTypes.ListOf(leaves.Of(list.Type, mutation.ModuleId)),
                        ScalarInput scalar => leaves.Of(scalar.Type, mutation.ModuleId),
                        _ => throw new NotSupportedException(
                            $"The input '{input.GetType().Name}' has no type in the schema."
                        ),
                    };
                    type.AddField(
                        InputTypes.Field(
                            input.Name,
                            input.Description,
                            input.IsNullable ? field : new NonNullGraphType(field)
                        )
                    );
                }
            }
        );

    private ObjectGraphType Payload(Mutation mutation, Func<ValueDefinition, ObjectGraphType> objectType)
    {
        var union = new UnionGraphType
        {
            Name = $"{Pascal(mutation)}Error",
            Description = $"Why '{mutation.Name}' was not done.",
            ResolveType = _ => null,
        };
        foreach (var error in mutation.Errors)
        {
            if (!_errors.TryGetValue(error.Name, out var type))
            {
                _errors.Add(error.Name, type = objectType(error));
                type.AddResolvedInterface(_error);
                _types.Add(type);
            }

            union.AddPossibleType(type);
        }

        var node = definition.Node(mutation.Node);
        var payload = new ObjectGraphType
        {
            Name = $"{Pascal(mutation)}Payload",
            Description = $"What '{mutation.Name}' answers.",
        };
        payload.AddField(
            SchemaFields.Of(
                MutationNames.NodeField(node),
                "What it is now; null if nothing was done.",
                new GraphQLTypeReference(node.Name),
                new FieldRole.PayloadNode(node)
            )
        );
        payload.AddField(
            SchemaFields.Of(
                "errors",
                "Why nothing was done: all that is wrong; null if it was done.",
                new ListGraphType(new NonNullGraphType(union)),
                new FieldRole.PayloadErrors(mutation.Errors)
            )
        );
        _types.Add(union.OwnedBy(mutation.ModuleId));
        _types.Add(payload.OwnedBy(mutation.ModuleId));
        return payload;
    }

    private static string Pascal(Mutation mutation) => char.ToUpperInvariant(mutation.Name[0]) + mutation.Name[1..];
}
