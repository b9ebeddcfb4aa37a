using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Observing;

/// <summary>Reads the time that a figure is about. Of words that it does not know it guesses nothing.</summary>
internal static class PeriodWords
{
    /// <summary>Changes with what is understood.</summary>
    public const int Version = 1;

    /// <summary>Beginning and end, both still part of it: the same partial date twice if the words have one.</summary>
    public static (PartialDate? From, PartialDate? To) Read(string words)
    {
        var text = words.Trim();
        if (PartialDate.TryParse(text, out var date))
        {
            return (date, date);
        }

        if (
            text.Split('/') is [var first, var second]
            && PartialDate.TryParse(first.Trim(), out var from)
            && PartialDate.TryParse(second.Trim(), out var to)
        )
        {
            return (from, to);
        }

        return Behind("since ", text) is { } since ? (since, null)
            : Behind("to ", text) is { } until ? (null, until)
            : (null, null);
    }

    /// <summary>The calendar year in which the time lies as a whole.</summary>
    public static int? YearOf(PartialDate? from, PartialDate? to) =>
        from?.Year is { } year && to?.Year == year ? year : null;

    private static PartialDate? Behind(string word, string text) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && PartialDate.TryParse(text[word.Length..].Trim(), out var date)
            ? date
            : null;
}
