namespace Alliance.Graph.Sdk.Testing;

/// <summary>A nested list costs as many statements for ten parents as for one.</summary>
internal static class StatementCheck
{
    private const int Parents = 10;

    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        foreach (var connection in graph.NestedConnections)
        {
            var ids = await graph.IdsAsync(connection.Owner);
            var query = ContractGraph.NodesQuery(
                connection.Owner,
                connection.Select("first: 3", "totalCount nodes { id }")
            );
            var one = await graph.AskAsync(query, new { ids = ids.Take(1) });
            var ten = await graph.AskAsync(query, new { ids = ids.Take(Parents) });
            problems.Require(
                one.Statements.Count == ten.Statements.Count,
                $"'{connection}' costs {one.Statements.Count} statements for one parent and {ten.Statements.Count} for {Math.Min(ids.Count, Parents)}.",
                "A page with many parents would send a statement for each.",
                "Declare the link by keys, with Connection or ConnectionThrough."
            );
        }

        problems.AssertNone();
    }
}
