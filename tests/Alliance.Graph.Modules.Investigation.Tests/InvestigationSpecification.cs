using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Investigation.Tests;

/// <summary>A specification over core and the module with their starter data.</summary>
public abstract class InvestigationSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    public static ComposedGraph Composed { get; } =
        GraphComposer.Compose([new CoreModule(), new InvestigationModule()]);

    protected override ComposedGraph Graph => Composed;

    protected override bool OnlyReads => true;

    protected async Task<GraphAnswer> AskAsync(string query, object? variables = null)
    {
        var answer = await Harness.AskAsync(query, variables);
        Assert.Empty(answer.Errors);
        return answer;
    }
}
