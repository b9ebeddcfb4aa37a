using Alliance.Graph.Execution.Documents.Arguments;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>An operation of a document, with what is the same for all requests with it.</summary>
internal sealed class PreparedOperation(PreparedDocument document, GraphQLOperationDefinition definition, ISchema schema)
{
    private ValueCoercer? _coercer;

    public PreparedDocument Document { get; } = document;

    public GraphQLOperationDefinition Definition { get; } = definition;

    public ISchema Schema { get; } = schema;

    /// <summary>Coerces what requests bring; only of a document that was found valid.</summary>
    public ValueCoercer Coercer => LazyInitializer.EnsureInitialized(
        ref _coercer, () => new ValueCoercer(this, DocumentArguments.Of(Document.Document, Definition, Schema)));
}
