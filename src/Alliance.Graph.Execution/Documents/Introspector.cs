using System.Collections.ObjectModel;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser.AST;
using EngineContext = GraphQL.Execution.ExecutionContext;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Answers <c>__schema</c> and <c>__type</c>, the only fields that run as the engine runs them.</summary>
internal sealed class Introspector
{
    private static readonly GraphQLSerializer Serializer = new();

    private readonly DocumentExecuter _engine = new(
        new GraphQLDocumentBuilder(),
        new DocumentValidator(),
        new DefaultExecutionStrategySelector([new ExecutionStrategyRegistration(new Strategy(), OperationType.Query)]),
        []
    );

    /// <summary>The values of introspection fields by response name.</summary>
    public async ValueTask<IReadOnlyDictionary<string, JsonElement>> AnswerAsync(
        IReadOnlyList<GraphQLField> fields,
        PreparedOperation operation,
        Inputs variables,
        CancellationToken cancellationToken
    )
    {
        if (fields.Count == 0)
        {
            return ReadOnlyDictionary<string, JsonElement>.Empty;
        }

        var result = await _engine.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = operation.Schema,
                Document = operation.Document.Document,
                OperationName = operation.Definition.Name?.StringValue,
                ValidationRules = [],
                Variables = variables,
                Root = fields,
                CancellationToken = cancellationToken,
                ThrowOnUnhandledException = true,
            }
        );
        using var document = JsonDocument.Parse(Serializer.Serialize(result));
        return document
            .RootElement.GetProperty("data")
            .EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.Clone());
    }

    /// <summary>Runs those selections of an operation that are given as the root.</summary>
    private sealed class Strategy : ParallelExecutionStrategy
    {
        public override async Task<ExecutionResult> ExecuteAsync(EngineContext context)
        {
            var root = new RootExecutionNode(
                context.Schema.Query,
                new GraphQLSelectionSet([.. (IEnumerable<ASTNode>)context.RootValue!])
            );
            SetSubFieldNodes(context, root);
            await ExecuteNodeTreeAsync(context, root);
            return new ExecutionResult { Executed = true, Data = root };
        }
    }
}
