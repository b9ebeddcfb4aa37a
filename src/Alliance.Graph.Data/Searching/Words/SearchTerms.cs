namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// What is searched for: all words of a question must be found, the last one also as the beginning of a word.
/// </summary>
/// <param name="Words">The words, each once, in the order of the question; at least one.</param>
public sealed record SearchTerms(IReadOnlyList<string> Words)
{
    /// <summary>Reads a question; null if it has no word.</summary>
    public static SearchTerms? Of(string text)
    {
        var words = SearchTokens.Of(text).ToList();

        // A word that is there twice counts where it stands last: only there can it be a beginning.
        var distinct = words.Where((word, index) => words.LastIndexOf(word) == index).ToList();
        return distinct.Count == 0 ? null : new SearchTerms(distinct);
    }

    /// <summary>The words, joined by blanks; two questions with the same text have the same hits.</summary>
    public string Text => string.Join(' ', Words);

    internal string Last => Words[^1];

    internal IEnumerable<string> Whole => Words.SkipLast(1);

    /// <summary>The words as they stand in a title with a blank at each end.</summary>
    internal string[] InTitle => [.. Whole.Select(word => $" {word} "), $" {Last}"];
}
