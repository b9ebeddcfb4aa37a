using Alliance.Graph.Execution.Documents.Validation;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Execution.Documents;

/// <summary>A document that was parsed, with what was found out about it.</summary>
internal sealed class PreparedDocument
{
    private readonly CancellationTokenSource _forgotten = new();
    private readonly Lazy<GraphError?> _introspectionRefusal;
    private string? _hash;

    public PreparedDocument(string text, GraphQLDocument document, ISchema schema, RequestLimits limits)
    {
        Text = text;
        Document = document;
        Limits = limits;
        Operations =
        [
            .. document
                .Definitions.OfType<GraphQLOperationDefinition>()
                .Select(operation => new PreparedOperation(this, operation, schema)),
        ];
        _introspectionRefusal = new(() => IntrospectionUse.FindIn(document));
    }

    public string Text { get; }

    public GraphQLDocument Document { get; }

    /// <summary>Its operations, in their order.</summary>
    public IReadOnlyList<PreparedOperation> Operations { get; }

    /// <summary>What requests with it may ask for.</summary>
    public RequestLimits Limits { get; }

    /// <summary>The refusal for callers who may not ask for the schema; null if the document does not.</summary>
    public GraphError? IntrospectionRefusal => _introspectionRefusal.Value;

    /// <summary>
    /// Whether the document as such was found valid; the values of variables are looked at in each request.
    /// </summary>
    public bool IsValid { get; set; }

    /// <summary>
    /// Changes when the document is found no more. What was kept for it holds its whole text, and must go too.
    /// </summary>
    public IChangeToken Forgotten => new CancellationChangeToken(_forgotten.Token);

    /// <summary>Lets go of what was kept for it.</summary>
    public void Forget() => _forgotten.Cancel();

    /// <summary>Names it without showing what stands in it.</summary>
    public string Hash => _hash ??= TrustedDocuments.HashOf(Text);

    /// <summary>The operation that a request means.</summary>
    /// <param name="name">Its name; null or empty for the only one.</param>
    /// <exception cref="ExecutionError">There is none, or it is not clear which.</exception>
    public PreparedOperation Select(string? name) =>
        string.IsNullOrEmpty(name)
            ? Operations switch
            {
                [var only] => only,
                [] => throw new NoOperationError(),
                _ => throw new NoOperationNameError(),
            }
            : Operations.FirstOrDefault(operation => operation.Definition.Name?.StringValue == name)
                ?? throw new InvalidOperationNameError(name);
}
