using System.Globalization;
using System.Text;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// The words of a text as a search knows them: letters and digits, in lower case and without accents.
/// </summary>
internal static class SearchWords
{
    private const int LongestWord = 100;
    private const int LongestTitle = 1000;

    // The runtime takes no marks off letters without a library of the operating system. These are the letters that the
    // data has.
    private static readonly Dictionary<char, string> _plain = new (string Letters, string Plain)[]
    {
        ("àáâãäåāăą", "a"),
        ("çćĉċč", "c"),
        ("ďđð", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ĥħ", "h"),
        ("ìíîïĩīĭįıİ", "i"),
        ("ķ", "k"),
        ("ĺļľł", "l"),
        ("ñńņň", "n"),
        ("òóôõöōŏőø", "o"),
        ("ŕŗř", "r"),
        ("śŝşšșſ", "s"),
        ("ţťț", "t"),
        ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ß", "ss"),
        ("þ", "th"),
        ("ς", "σ"),
        ("й", "и"),
        ("ё", "е"),
        ("ї", "і"),
        ("ў", "у"),
        ("ύ", "υ"),
        ("ώ", "ω"),
        ("ό", "ο"),
        ("ί", "ι"),
        ("ά", "α"),
        ("έ", "ε"),
        ("ή", "η"),
    }
        .SelectMany(row => row.Letters.Select(letter => (letter, row.Plain)))
        .ToDictionary(pair => pair.letter, pair => pair.Plain);

    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (!Rune.IsLetterOrDigit(rune) && !isMark && category != UnicodeCategory.SpacingCombiningMark)
            {
                End();
            }
            else if (!isMark && word.Length < LongestWord)
            {
                var lower = Rune.ToLowerInvariant(rune).ToString();
                word.Append(_plain.GetValueOrDefault(lower[0], lower));
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>As much of a title as is compared: whole words.</summary>
    public static string TitleOf(IEnumerable<string> words) =>
        words.Aggregate(
            "",
            (title, word) =>
                title.Length == 0 ? word
                : title.Length + word.Length < LongestTitle ? $"{title} {word}"
                : title
        );
}
