using System.Collections.Concurrent;
using Alliance.Graph.Execution.Engine;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Telemetry;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Execution.Caching;

/// <summary>A document that was parsed, with what was found out about it.</summary>
internal sealed class PreparedDocument(string text, GraphQLDocument document, RequestLimits limits)
{
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, DocumentArguments> _arguments = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _forgotten = new();
    private readonly Lazy<GraphError?> _introspectionRefusal = new(() => IntrospectionUse.FindIn(document));

    public string Text { get; } = text;

    private string? _hash;

    public GraphQLDocument Document { get; } = document;

    /// <summary>What requests with it may ask for.</summary>
    public RequestLimits Limits { get; } = limits;

    /// <summary>The refusal for callers who may not ask for the schema; null if the document does not.</summary>
    public GraphError? IntrospectionRefusal => _introspectionRefusal.Value;

    /// <summary>Whether the document as such was found valid; the values of variables are looked at in each request.</summary>
    public bool IsValid { get; set; }

    /// <summary>Changes when the document is found no more. What was kept for it holds its whole text, and must go too.</summary>
    public IChangeToken Forgotten => new CancellationChangeToken(_forgotten.Token);

    /// <summary>Lets go of what was kept for it.</summary>
    public void Forget() => _forgotten.Cancel();

    /// <summary>Names it without showing what stands in it.</summary>
    public string Hash => _hash ??= TrustedDocuments.HashOf(Text);

    /// <summary>Where the variables of an operation stand.</summary>
    public DocumentArguments ArgumentsOf(GraphQLOperationDefinition operation, ISchema schema)
        => _arguments.GetOrAdd(operation, key => DocumentArguments.Of(Document, key, schema));
}
