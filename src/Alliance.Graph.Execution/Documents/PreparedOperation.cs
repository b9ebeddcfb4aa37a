using Alliance.Graph.Execution.Documents.Arguments;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>An operation of a document, with what is the same for all requests with it.</summary>
internal sealed class PreparedOperation(
    PreparedDocument document,
    GraphQLOperationDefinition definition,
    ISchema schema
)
{
    private ValueCoercer? _coercer;

    public PreparedDocument Document { get; } = document;

    public GraphQLOperationDefinition Definition { get; } = definition;

    public ISchema Schema { get; } = schema;

    /// <summary>The type whose fields it selects; only of a document that was found valid.</summary>
    public IObjectGraphType RootType =>
        Definition.Operation switch
        {
            OperationType.Query => Schema.Query,
            OperationType.Mutation => Schema.Mutation,
            OperationType.Subscription => Schema.Subscription,
            _ => null,
        } ?? throw new NotSupportedException($"The schema has no type for the operation '{Definition.Operation}'.");

    /// <summary>Coerces what requests bring; only of a document that was found valid.</summary>
    public ValueCoercer Coercer =>
        LazyInitializer.EnsureInitialized(
            ref _coercer,
            () => new ValueCoercer(this, DocumentArguments.Of(Document.Document, Definition, Schema, RootType))
        );
}
