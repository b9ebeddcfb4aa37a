using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests;

/// <summary>A specification over the graph of core with its starter data.</summary>
public abstract class CoreGraphSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected static ComposedGraph Core { get; } = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => Core;

    /// <summary>What requests may ask for.</summary>
    protected virtual GraphSettings Settings { get; } = new();

    protected GraphHarness Harness => field ??= new GraphHarness(Database, Settings);

    protected Task<GraphAnswer> AskAsync(string query, object? variables = null) => Harness.AskAsync(query, variables);
}
