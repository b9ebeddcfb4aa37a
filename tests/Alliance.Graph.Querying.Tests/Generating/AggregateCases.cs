namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Every function of every value that can be calculated of many rows.</summary>
internal sealed class AggregateCases(InputSchema schema)
{
    /// <summary>The paths to all functions; the last name of each is the function.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths(string node) => [.. Of($"{node}Aggregate", [])];

    /// <summary>Selects all of them.</summary>
    public string Selection(string node) => Select($"{node}Aggregate");

    private IEnumerable<IReadOnlyList<string>> Of(string type, IReadOnlyList<string> path)
        => schema.Fields(type).SelectMany(field => IsObject(field.Type) ? Of(field.Type, [.. path, field.Name]) : [[.. path, field.Name]]);

    private string Select(string type)
        => string.Join(' ', schema.Fields(type).Select(field => IsObject(field.Type) ? $"{field.Name} {{ {Select(field.Type)} }}" : field.Name));

    private static bool IsObject(string type) => type.EndsWith("Aggregate", StringComparison.Ordinal);
}
