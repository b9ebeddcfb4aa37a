namespace Alliance.Graph.Sdk.Testing;

/// <summary>Every list can be walked in pages of any size, both ways, and visits each row once.</summary>
internal static class WalkCheck
{
    private const string Why = "A client that turns pages would miss rows or see them twice.";
    private const string Remedy =
        "The node's key must be unique and the link must compare keys of one meaning; see the key of schema.Node<…>(…).";
    private const int LongestLists = 2;

    // A list of a thousand rows would take minutes in pages of one, below every owner.
    private const int LongList = 150;
    private const int LargestSize = 7;

    private static readonly int[] _sizes = [1, 2, LargestSize];

    public static async Task RootsAsync(ContractGraph graph)
    {
        var problems = new Problems();
        foreach (var root in graph.RootConnections)
        {
            await problems.CollectAsync(() => RootAsync(graph, root.Name, problems));
        }

        problems.AssertNone();
    }

    public static async Task NestedAsync(ContractGraph graph, IReadOnlyCollection<string> withoutRows)
    {
        var problems = new Problems();
        foreach (var unknown in withoutRows.Except(graph.NestedConnections.Select(connection => connection.ToString())))
        {
            problems.Add(
                $"'{unknown}' is named as a list without rows, but the module has no such list.",
                "A slip of the pen would hide nothing but itself.",
                "Correct it, or take it off."
            );
        }

        foreach (var connection in graph.NestedConnections)
        {
            await problems.CollectAsync(() =>
                NestedAsync(graph, connection, withoutRows.Contains(connection.ToString()), problems)
            );
        }

        problems.AssertNone();
    }

    private static async Task RootAsync(ContractGraph graph, string root, Problems problems)
    {
        var list = WalkedList.AtRoot(graph, root);
        var total = await list.TotalAsync();
        await WalkAsync(list, total, _sizes, problems);
        problems.Require(
            total > 0 || graph.ComeBySteps(graph.RootConnections.Single(known => known.Name == root).Target),
            $"'{root}' has no rows in the starter data.",
            "Walking it shows nothing.",
            "Ship at least one row."
        );
    }

    private static async Task NestedAsync(
        ContractGraph graph,
        NestedConnection connection,
        bool isEmpty,
        Problems problems
    )
    {
        var totals = await TotalsAsync(graph, connection);
        var hasRows = totals.Exists(owner => owner.Total > 0);
        problems.Require(
            !(isEmpty && hasRows),
            $"'{connection}' is named as a list without rows, but has some.",
            "It can be walked.",
            "Take it off 'ListsWithoutStarterRows'."
        );
        problems.Require(
            isEmpty || hasRows || graph.ComeBySteps(connection.Target) || graph.ComeBySteps(connection.Owner.ClrType),
            $"'{connection}' has no rows below any of {totals.Count} owners.",
            "Walking it shows nothing.",
            "Correct the link, or ship rows that it finds; if the sources have none, name the list in 'ListsWithoutStarterRows'. An owner is found through a list, so its type needs one."
        );
        foreach (var (owner, total) in Sample(totals))
        {
            var sizes = total > LongList ? [LargestSize] : _sizes;
            await WalkAsync(WalkedList.Below(graph, connection, owner), total, sizes, problems);
        }
    }

    /// <summary>The longest lists, the longest of those that are walked in all sizes, and one without rows.</summary>
    private static IEnumerable<(string Id, int Total)> Sample(IReadOnlyList<(string Id, int Total)> totals) =>
        totals
            .Take(LongestLists)
            .Concat(totals.Where(owner => owner.Total <= LongList).Take(LongestLists))
            .Concat(totals.TakeLast(1).Where(owner => owner.Total == 0))
            .Distinct();

    private static async Task WalkAsync(WalkedList list, int total, IEnumerable<int> sizes, Problems problems)
    {
        foreach (var size in sizes)
        {
            if (await list.WalkAsync(size, total) is { } wrong)
            {
                problems.Add(wrong, Why, Remedy);
                break;
            }
        }
    }

    private static async Task<List<(string Id, int Total)>> TotalsAsync(
        ContractGraph graph,
        NestedConnection connection
    )
    {
        var ids = await graph.IdsAsync(connection.Owner);
        var owners = await graph.RefetchAsync(connection.Owner, ids, connection.Select("first: 0", "totalCount"));
        return
        [
            .. ids.Zip(owners, (id, owner) => (id, connection.Read(owner).GetProperty("totalCount").GetInt32()))
                .OrderByDescending(owner => owner.Item2),
        ];
    }
}
