using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Tests.Modules;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Telemetry;

public sealed class BatchStepOnSqlite() : BatchStepSpecification(DatabaseProviderKind.Sqlite);

public sealed class BatchStepOnPostgreSql() : BatchStepSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Modules' own code as steps.</summary>
public abstract class BatchStepSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new SatelliteModule(), new CoreModule()]);

    protected override ComposedGraph Graph => _graph;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task Each_batch_is_a_step_for_all_its_parents()
    {
        using var activities = new RecordedActivities();

        await Harness.AskAsync("{ countries(first: 4) { nodes { satellite { reportTotal broken } } } }");

        Assert.Equal(
            [
                "connection countries   ",
                "batch countries.satellite.reportTotal 4  ",
                "batch countries.satellite.broken 4 MODULE_FAILED Error",
            ],
            activities.Steps.Select(step =>
                $"{step.OperationName} {step.GetTagItem("alliance.graph.step.path")} {step.GetTagItem("alliance.graph.step.parents")} {step.GetTagItem("error.type")} {(step.Status == System.Diagnostics.ActivityStatusCode.Error ? "Error" : "")}"
            )
        );
        Assert.All(activities.Steps, step => Assert.Equal(activities.Request.SpanId, step.ParentSpanId));
    }
}
