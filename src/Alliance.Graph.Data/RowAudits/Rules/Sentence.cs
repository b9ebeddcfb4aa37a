namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>Tells statements from names, titles and addresses, which two facts can share.</summary>
internal static class Sentence
{
    private const int Shortest = 40;

    /// <summary>Whether a text states something: it is not short, and ends as a sentence does.</summary>
    public static bool Is(string text) =>
        text.Length >= Shortest && text.AsSpan().TrimEnd(" )\"”’") is [.., '.' or '!' or '?'];
}
