namespace Alliance.Graph.Execution.Answers;

/// <summary>Where in the answer the writer is; read only when an error must say so.</summary>
internal sealed class ResponsePath
{
    private readonly List<(string? Name, int Position)> _items = [];

    public void Push(string name) => _items.Add((name, 0));

    public void Push(int position) => _items.Add((null, position));

    public void Pop() => _items.RemoveAt(_items.Count - 1);

    public IReadOnlyList<object> ToList(params IEnumerable<string> below) =>
        [.. _items.Select(item => item.Name ?? (object)item.Position), .. below];
}
