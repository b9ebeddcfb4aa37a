namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Every list can be turned over by every order, ahead of and behind a cursor, and says the same as when it is read
/// from
/// its beginning. The rows at the ends of an order are those without a value, so cursors are taken there too.
/// </summary>
internal static class OrderCheck
{
    private const int PageSize = 3;

    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        var fields = new AnalysedFields(graph.Definition, graph.ModuleId);
        foreach (var node in graph.Definition.Nodes.Where(node => graph.RootOf(node) is not null))
        {
            // A descending order behind a cursor asks for the same as an ascending one ahead of it, so one direction
            // does for the many values behind links.
            foreach (
                var order in fields
                    .Orders(node)
                    .SelectMany(order => new[] { Directed(order, "ASC"), Directed(order, "DESC") })
                    .Concat(fields.LinkedOrders(node).Select(order => Directed(order, "ASC")))
            )
            {
                await problems.CollectAsync(() => CheckAsync(graph, graph.RootOf(node)!.Name, order, problems));
            }
        }

        problems.AssertNone();
    }

    private static async Task CheckAsync(ContractGraph graph, string root, string order, Problems problems)
    {
        var rows = (await graph.ReadEdgesAsync(root, $"order: {order}"))
            .Select(edge =>
                (
                    Id: edge.GetProperty("node").GetProperty("id").GetString()!,
                    Cursor: edge.GetProperty("cursor").GetString()!
                )
            )
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        (int Place, bool IsBehind)[] ends =
        [
            .. new[] { (0, true), (rows.Count / 2, true), (rows.Count - 2, true), (1, false), (rows.Count - 1, false) }
                .Where(end => end.Item1 >= 0 && end.Item1 < rows.Count)
                .Distinct(),
        ];
        var pages = ends.Select(
            (end, index) =>
                end.IsBehind
                    ? $"page{index}: {root}(order: {order}, first: {PageSize}, after: \"{rows[end.Place].Cursor}\") {{ nodes {{ id }} }}"
                    : $"page{index}: {root}(order: {order}, last: {PageSize}, before: \"{rows[end.Place].Cursor}\") {{ nodes {{ id }} }}"
        );
        var answer = (await graph.AskAsync($"{{ {string.Join(' ', pages)} }}")).Data;
        for (var index = 0; index < ends.Length; index++)
        {
            var (place, isBehind) = ends[index];
            var expected = (isBehind ? rows.Skip(place + 1).Take(PageSize) : rows.Take(place).TakeLast(PageSize))
                .Select(row => row.Id)
                .ToList();
            var found = answer
                .GetProperty($"page{index}")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(row => row.GetProperty("id").GetString()!)
                .ToList();
            problems.Require(
                found.SequenceEqual(expected),
                $"'{root}(order: {order})' has other rows {(isBehind ? "behind" : "ahead of")} row {place + 1} of {rows.Count} than the whole list: {string.Join(", ", found)} instead of {string.Join(", ", expected)}.",
                "A client that turns pages would miss rows or see them twice.",
                "A value that rows are ordered by must be the same in each statement; look at the computed field, or take it out of orders with 'uses: FieldUses.Filter'."
            );
        }
    }

    private static string Directed(string order, string direction) =>
        order.Replace("?", direction, StringComparison.Ordinal);
}
