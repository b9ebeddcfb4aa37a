using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests;

/// <summary>A specification over the graph of core with its starter data.</summary>
public abstract class CoreGraphSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected static ComposedGraph Core { get; } = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => Core;

    protected override bool OnlyReads => true;

    /// <summary>What requests may ask for; null for the server's defaults.</summary>
    protected virtual GraphSettings? Settings => null;

    protected override GraphHarness Harness =>
        field ??= Settings is { } settings ? new GraphHarness(Database, settings) : base.Harness;

    protected Task<GraphAnswer> AskAsync(string query, object? variables = null) => Harness.AskAsync(query, variables);
}
