using System.Text;

namespace Alliance.Graph.Data.Searching.Words;

/// <summary>What is kept of a node so that it can be found: a row of core's table <c>core_search_entries</c>.</summary>
/// <param name="Type">Name of the node's type in the graph.</param>
/// <param name="Key">Its key, as text.</param>
/// <param name="Title">The title that a hit shows.</param>
/// <param name="TitleTokens">Words of the title in their order, joined by blanks.</param>
/// <param name="Words">All words of title and texts, each once, joined by blanks.</param>
internal sealed record SearchEntry(string Type, string Key, string Title, string TitleTokens, string Words)
{
    // Titles are ordered by and stand in cursors; the words behind the limit are still searched.
    private const int LongestTitle = 1000;

    // PostgreSQL holds at most a megabyte of words of one row, and a character has up to four bytes.
    private const int MostWords = 250_000;

    public static SearchEntry Of(string type, string key, string title, IEnumerable<string?> texts)
    {
        var titleTokens = SearchTokens.Of(title).ToList();
        var words = titleTokens.Concat(texts.SelectMany(text => SearchTokens.Of(text ?? ""))).Distinct();
        return new SearchEntry(type, key, title, Join(titleTokens, LongestTitle), Join(words, MostWords));
    }

    private static string Join(IEnumerable<string> tokens, int limit)
    {
        var text = new StringBuilder();
        foreach (var token in tokens.TakeWhile(token => text.Length + token.Length < limit))
        {
            text.Append(text.Length == 0 ? "" : " ").Append(token);
        }

        return text.ToString();
    }
}
