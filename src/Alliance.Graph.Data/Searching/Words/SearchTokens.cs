using System.Globalization;
using System.Text;

namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// Takes text apart into the words by which it is found. Texts and questions are taken apart here and nowhere else, so
/// that both databases only ever compare finished words.
/// </summary>
public static class SearchTokens
{
    /// <summary>
    /// Longest word; more is cut off. PostgreSQL refuses one of more than 2046 bytes, and a letter has up to four.
    /// </summary>
    public const int MaximumLength = 100;

    /// <summary>
    /// The words in their order: runs of letters and digits in lower case, without accents. Everything else only parts
    /// words, also what is no character at all.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var token = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark
                || LetterFolding.IsMark(rune)
            )
            {
                if (token.Length < MaximumLength)
                {
                    LetterFolding.Append(token, rune);
                }
            }
            else if (token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }
}
