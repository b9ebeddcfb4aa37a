using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Reporting.Tests;

/// <summary>A specification of steps over the graph of core, with a clock of its own.</summary>
public abstract class ReportingSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _core = GraphComposer.Compose([new CoreModule()]);

    private static readonly ComposedGraph _whole = GraphComposer.Compose([
        new CoreModule(),
        new VictimIdentificationModule(),
        new InvestigationModule(),
        new AwarenessModule(),
        new AvailabilityReductionModule(),
    ]);

    private AllianceDatabase? _clocked;
    private GraphHarness? _harness;

    protected override ComposedGraph Graph => HasModules ? _whole : _core;

    /// <summary>Whether the four modules are there too.</summary>
    protected virtual bool HasModules => false;

    internal MovableClock Clock { get; } = new();

    protected override GraphHarness Harness => _harness ??= new GraphHarness(Clocked);

    /// <summary>The database as it is read and written by the clock of the test.</summary>
    protected AllianceDatabase Clocked => _clocked ??= new AllianceDatabase(Graph, Test.Options, Clock);

    /// <summary>Takes a step, and gives its answer as JSON.</summary>
    protected async Task<string> DoAsync(Caller caller, string document, object? variables = null, string? key = null)
    {
        var answer = await Harness.AskAsync(
            new GraphRequest(
                document,
                Variables: variables is null ? null : JsonSerializer.SerializeToElement(variables)
            )
            {
                Caller = caller,
                IdempotencyKey = key,
            }
        );
        Assert.Empty(answer.Errors);
        return answer.Data.GetRawText();
    }

    /// <summary>Everything that revisions, rounds and public rows say.</summary>
    protected async Task<string> StateAsync() =>
        (
            await Harness.AskAsync(
                "{ revision { number } rounds { totalCount nodes { key title kind summary opensOn closesOn timeZone targets closedAt closedBecause version changedAt questions { nodes { key text } } countries { nodes { code } } } } commitments { totalCount } }"
            )
        ).Json;
}
