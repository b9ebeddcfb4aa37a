using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests;

/// <summary>A specification over the graph of core and this module, with the starter data of both.</summary>
public abstract class AvailabilityReductionSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected static ComposedGraph Modules { get; } =
        GraphComposer.Compose([new CoreModule(), new AvailabilityReductionModule()]);

    protected override ComposedGraph Graph => Modules;

    protected override bool OnlyReads => true;

    protected Task<GraphAnswer> AskAsync(string query, object? variables = null) => Harness.AskAsync(query, variables);
}
