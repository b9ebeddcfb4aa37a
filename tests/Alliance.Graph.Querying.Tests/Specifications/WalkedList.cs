using System.Text.Json;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

/// <summary>A list that is read page by page.</summary>
/// <param name="Owner">What is selected above it: <c>sample(key: "a")</c>; empty at the root.</param>
/// <param name="Path">Names from the owner's answer to the list.</param>
/// <param name="Node">Type of its nodes.</param>
/// <param name="Key">Field with their key.</param>
/// <param name="Where">Its filter.</param>
/// <param name="Order">Its order.</param>
internal sealed record WalkedList(
    string Owner,
    IReadOnlyList<string> Path,
    string Node,
    string Key,
    Input? Where,
    Input? Order
)
{
    private string Selection =>
        $"{Path[^1]}(first: $first, last: $last, after: $after, before: $before, where: $where, order: $order) {{ nodes {{ {Key} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor forwardCursors {{ page cursor }} backwardCursors {{ page cursor }} }} }}";

    private string Query
    {
        get
        {
            var inner = Path.SkipLast(1)
                .Reverse()
                .Aggregate(Selection, (selection, name) => $"{name} {{ {selection} }}");
            return $"query Page($first: Int, $last: Int, $after: String, $before: String, $where: {Node}FilterInput, $order: [{Node}SortInput!]) {{ {(Owner.Length == 0 ? inner : $"owner: {Owner} {{ {inner} }}")} }}";
        }
    }

    /// <summary>Reads a page.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="size">How many rows.</param>
    /// <param name="cursor">Where it begins, or ends if it is read backwards.</param>
    /// <param name="isBackward">Whether it is taken from the end.</param>
    public async Task<Page> ReadAsync(GraphHarness graph, int size, string? cursor, bool isBackward = false)
    {
        var variables = new List<(string, Input)> { (isBackward ? "last" : "first", Input.Leaf(size)) };
        if (cursor is not null)
        {
            variables.Add((isBackward ? "before" : "after", Input.Leaf(cursor)));
        }

        if (Where is not null)
        {
            variables.Add(("where", Where));
        }

        if (Order is not null)
        {
            variables.Add(("order", Order));
        }

        var answer = await graph.AskAsync(Query, InputWriter.Variables(variables));
        Assert.True(answer.Errors.Count == 0, $"{this}: {answer.Json}");
        var list = (Owner.Length == 0 ? answer.Data : answer.Data.GetProperty("owner")).At(Path);
        return new Page(
            [.. list.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty(Key).ToString())],
            list.GetProperty("pageInfo").GetProperty("startCursor").GetString(),
            list.GetProperty("pageInfo").GetProperty("endCursor").GetString(),
            list.GetProperty("pageInfo").GetProperty(isBackward ? "hasPreviousPage" : "hasNextPage").GetBoolean(),
            Cursors(list, "forwardCursors"),
            Cursors(list, "backwardCursors")
        );
    }

    public override string ToString() => $"{Owner} {string.Join('.', Path)} where {Where} order {Order}";

    private static IReadOnlyList<(int Number, string Cursor)> Cursors(JsonElement list, string name) =>
        [
            .. list.GetProperty("pageInfo")
                .GetProperty(name)
                .EnumerateArray()
                .Select(cursor => (cursor.GetProperty("page").GetInt32(), cursor.GetProperty("cursor").GetString()!)),
        ];
}

/// <summary>A page of a list.</summary>
internal sealed record Page(
    IReadOnlyList<string> Keys,
    string? Start,
    string? End,
    bool HasMore,
    IReadOnlyList<(int Number, string Cursor)> Forward,
    IReadOnlyList<(int Number, string Cursor)> Backward
);
