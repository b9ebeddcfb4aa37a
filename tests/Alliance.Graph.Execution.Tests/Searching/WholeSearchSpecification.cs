using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Searching;

/// <summary>A specification of the search over core and the four modules.</summary>
public abstract class WholeSearchSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _whole = GraphComposer.Compose([
        new CoreModule(),
        new VictimIdentificationModule(),
        new InvestigationModule(),
        new AwarenessModule(),
        new AvailabilityReductionModule(),
    ]);

    protected override ComposedGraph Graph => _whole;

    protected override bool OnlyReads => true;

    protected IEnumerable<NodeDefinition> Searchable => Graph.Definition.Nodes.Where(node => node.Search is not null);

    protected Task<GraphAnswer> AskAsync(string query, object? variables = null) => Harness.AskAsync(query, variables);

    /// <summary>The hits, as <c>TYPE title</c>.</summary>
    protected async Task<IReadOnlyList<string>> FindAsync(string text, string? types = null, int first = 100)
    {
        var answer = await AskAsync(
            $"query Q($text: String!, $first: Int) {{ search(text: $text, first: $first{(types is null ? "" : $", types: [{types}]")}) {{ totalCount nodes {{ type title node {{ id }} }} }} }}",
            new { text, first }
        );
        Assert.Empty(answer.Errors);
        var search = answer.Data.GetProperty("search");
        var hits = search.GetProperty("nodes").EnumerateArray().Select(Text).ToList();
        Assert.True(hits.Count == first || hits.Count == search.GetProperty("totalCount").GetInt32());
        return hits;
    }

    protected static string Text(JsonElement hit) =>
        $"{hit.GetProperty("type").GetString()} {hit.GetProperty("title").GetString()}";
}
