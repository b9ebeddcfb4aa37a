namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>
/// In which version types and fields of the graph that is shipped appeared. They stand in a file,
/// <c>first-appearances.txt</c>, which
/// a test holds against the schema: who adds a field writes it there.
/// </summary>
internal static class FirstAppearances
{
    private static readonly Lazy<Dictionary<string, string>> _all = new(Read);

    /// <summary>The version; null for what a module brings that is not shipped.</summary>
    /// <param name="place">A type, or a type and a field with a dot between them.</param>
    public static string? Of(string place) => _all.Value.GetValueOrDefault(place);

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, string> All => _all.Value;

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(FirstAppearances).Assembly.GetManifestResourceStream(
            typeof(FirstAppearances),
            "first-appearances.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
