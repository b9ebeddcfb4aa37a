using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A specification over the samples, which it reads and does not change.</summary>
public abstract class SampleSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private SampleGraph? _samples;

    protected static GraphDefinition Definition => SampleGraph.Composed.Definition;

    protected override ComposedGraph Graph => SampleGraph.Composed;

    protected override GraphHarness Harness => _samples!.Harness;

    /// <summary>The same graph, asked by a server that has answered nothing yet.</summary>
    protected GraphHarness NewHarness(GraphSettings? settings = null) => _samples!.NewHarness(settings);

    public override async Task InitializeAsync()
    {
        if (TestDatabases.WhyUnavailable(Kind) is null)
        {
            _samples = await SampleGraph.SharedAsync(Kind);
        }
        else
        {
            // It skips or fails.
            await base.InitializeAsync();
        }
    }
}
