using System.Text.Json;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A list that is walked page by page: at the root, or below one node.</summary>
internal sealed class WalkedList
{
    private const string Arguments = "first: $first, last: $last, after: $after, before: $before";
    private const string Page =
        "nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private readonly ContractGraph _graph;
    private readonly string _name;
    private readonly Func<JsonElement, JsonElement> _find;
    private readonly string _pageQuery;
    private readonly string _totalQuery;

    private WalkedList(
        ContractGraph graph,
        string name,
        Func<string, string, string> select,
        Func<JsonElement, JsonElement> find
    )
    {
        _graph = graph;
        _name = name;
        _find = find;
        _pageQuery =
            $"query Page($first: Int, $last: Int, $after: String, $before: String) {{ {select(Arguments, Page)} }}";
        _totalQuery = $"{{ {select("first: 0", "totalCount")} }}";
    }

    public static WalkedList AtRoot(ContractGraph graph, string name) =>
        new(
            graph,
            name,
            (arguments, selection) => $"{name}({arguments}) {{ {selection} }}",
            data => data.GetProperty(name)
        );

    public static WalkedList Below(ContractGraph graph, NestedConnection connection, string ownerId) =>
        new(
            graph,
            $"{connection} below the node '{ownerId}'",
            (arguments, selection) =>
                $"node(id: \"{ownerId}\") {{ ... on {connection.Owner.Name} {{ {connection.Select(arguments, selection)} }} }}",
            data => connection.Read(data.GetProperty("node"))
        );

    public async Task<int> TotalAsync() =>
        _find((await _graph.AskAsync(_totalQuery)).Data).GetProperty("totalCount").GetInt32();

    /// <summary>Walks the list forwards and backwards; the result says what is wrong, or is null.</summary>
    public async Task<string?> WalkAsync(int size, int total)
    {
        var (forwards, wrong) = await WalkAsync(size, total, backwards: false);
        var (backwards, wrongBackwards) = wrong is null ? await WalkAsync(size, total, backwards: true) : ([], null);
        var place = $"Walking '{_name}' in pages of {size}";
        return (wrong ?? wrongBackwards) is { } problem ? $"{place} {problem}."
            : forwards.Count != total ? $"{place} gave {forwards.Count} rows, but totalCount is {total}."
            : forwards.Distinct().Count() != total ? $"{place} visited a row twice."
            : !forwards.SequenceEqual(backwards) ? $"{place} gave another order backwards than forwards."
            : null;
    }

    private async Task<(List<string> Ids, string? Wrong)> WalkAsync(int size, int total, bool backwards)
    {
        var (count, cursor, more, less, edge) = backwards
            ? ("last", "before", "hasPreviousPage", "hasNextPage", "startCursor")
            : ("first", "after", "hasNextPage", "hasPreviousPage", "endCursor");
        var ids = new List<string>();
        var variables = new Dictionary<string, object> { [count] = size };
        while (true)
        {
            var page = _find((await _graph.AskAsync(_pageQuery, variables)).Data);
            var info = page.GetProperty("pageInfo");
            var rows = page.GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("id").GetString()!)
                .ToList();
            var cursors = page.GetProperty("edges")
                .EnumerateArray()
                .Select(item => item.GetProperty("cursor").GetString())
                .ToList();
            ids.InsertRange(backwards ? 0 : ids.Count, rows);

            var hasMore = info.GetProperty(more).GetBoolean();
            var ends = (info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString());
            if (hasMore != (ids.Count < total))
            {
                return (ids, $"said {more}: {(hasMore ? "true" : "false")} after {ids.Count} of {total} rows");
            }

            if (info.GetProperty(less).GetBoolean() != (variables.Count > 1))
            {
                return (ids, $"said a wrong {less} after {ids.Count} of {total} rows");
            }

            if (cursors.Count != rows.Count || ends != (cursors.FirstOrDefault(), cursors.LastOrDefault()))
            {
                return (ids, "gave cursors that do not belong to the rows of the page");
            }

            if (!hasMore)
            {
                return (ids, null);
            }

            if (rows.Count != size)
            {
                return (ids, $"gave a page of {rows.Count} rows in the middle");
            }

            variables[cursor] = info.GetProperty(edge).GetString()!;
        }
    }
}
