using System.Text.Json;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Corpus;

/// <summary>
/// Asks a question for which no plan is kept yet, and again when there is one: the answers and statements must be the
/// same.
/// </summary>
internal static class AskedTwice
{
    public static async Task<GraphAnswer> AskAsync(GraphHarness harness, string query, JsonElement? variables)
    {
        var planned = await harness.AskAsync(query, variables);
        var known = await harness.AskAsync(query, variables);

        Assert.Equal(planned.Json, known.Json);
        Assert.Equal(planned.Statements, known.Statements);
        return planned;
    }
}
