using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// Finds what a text names. Two names are the same if they are the same words in the same order, as a search takes them
/// apart. Nothing
/// else is a match: what is only like a name is a candidate, for a person to choose from.
/// </summary>
public static class NameMatching
{
    private const int MaximumCandidates = 8;

    /// <summary>Longest text that is compared letter by letter; no name is longer.</summary>
    private const int MaximumLength = 100;

    /// <summary>Finds what a text names.</summary>
    public static NameMatch Find(string text, IReadOnlyList<KnownName> names)
    {
        var words = SearchTokens.Of(text).ToList();
        if (words.Count == 0)
        {
            return new NameMatch(null, []);
        }

        var folded = string.Join(' ', words);
        var known = names.Select(name => (Name: name, Words: SearchTokens.Of(name.Name).ToList())).ToList();
        var same = known
            .Where(name => name.Words.SequenceEqual(words, StringComparer.Ordinal))
            .Select(name => name.Name)
            .ToList();
        if (same.Count > 0)
        {
            return same.TrueForAll(name => !name.IsShared && name.Of == same[0].Of)
                ? new NameMatch(same.MinBy(name => $"{name.Key}", StringComparer.Ordinal)!.Key, [])
                : new NameMatch(null, Candidates(same)) { IsAmbiguous = true };
        }

        return new NameMatch(
            null,
            Candidates(
                known
                    .Select(name => (name.Name, Distance: DistanceOf(words, folded, name.Words)))
                    .Where(name => name.Distance < int.MaxValue)
                    .OrderBy(name => name.Distance)
                    .Select(name => name.Name)
            )
        );
    }

    /// <summary>One name of each thing, the first.</summary>
    private static List<NameCandidate> Candidates(IEnumerable<KnownName> names) =>
        [
            .. names
                .DistinctBy(name => name.Of)
                .Take(MaximumCandidates)
                .Select(name => new NameCandidate(name.Name, name.Of)),
        ];

    /// <summary>
    /// How far a name is from being the text; the maximum if they have nothing to do with each other.
    /// </summary>
    private static int DistanceOf(List<string> words, string folded, List<string> name)
    {
        var joined = string.Join(' ', name);
        if (
            folded.Length <= MaximumLength
            && joined.Length <= MaximumLength
            && EditsBetween(folded, joined) is var edits
            && edits <= Math.Max(1, folded.Length / 4)
        )
        {
            return edits;
        }

        // All words of the one stand in the other: 'Korea' in 'South Korea', and 'Kingdom of Sweden, the' has all of
        // 'Kingdom of Sweden'.
        return words.TrueForAll(name.Contains) || name.TrueForAll(words.Contains)
            ? MaximumLength + Math.Abs(words.Count - name.Count)
            : int.MaxValue;
    }

    /// <summary>How many letters have to be written, left out or replaced (Levenshtein's distance).</summary>
    private static int EditsBetween(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var diagonal = above[0];
            above[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = diagonal + (one[row - 1] == other[column - 1] ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.Min(replaced, 1 + Math.Min(above[column], above[column - 1]));
            }
        }

        return above[^1];
    }
}
