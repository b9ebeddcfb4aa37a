using System.Globalization;
using System.Text;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// What values mean, as the documentation says: when they are equal, which is larger, and how case is ignored.
/// </summary>
internal static class Meaning
{
    /// <summary>Nothing equals null but null.</summary>
    public static bool Same(object? one, object? other) =>
        one is null || other is null ? one is null && other is null : Compare(one, other) == 0;

    /// <summary>
    /// Compares two values that are there: text by code point, enums by name, partial dates by their first day, the
    /// coarser first.
    /// </summary>
    public static int Compare(object one, object other) =>
        one switch
        {
            string text => ByCodePoint(text, (string)other),
            Enum => ByCodePoint(one.ToString()!, other.ToString()!),
            Uri link => ByCodePoint(link.AbsoluteUri, ((Uri)other).AbsoluteUri),
            CountryCode or PartialDate => string.CompareOrdinal(one.ToString(), other.ToString()),
            int or long => Convert
                .ToInt64(one, CultureInfo.InvariantCulture)
                .CompareTo(Convert.ToInt64(other, CultureInfo.InvariantCulture)),
            _ => ((IComparable)one).CompareTo(other),
        };

    /// <summary>
    /// Compares two values of which each can be missing: what is missing comes last ascending and first descending.
    /// </summary>
    public static int Compare(object? one, object? other, bool isDescending)
    {
        var difference = (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => Compare(one, other),
        };
        return isDescending ? -difference : difference;
    }

    /// <summary>Text whatever its case: each letter by itself, the final sigma like any other.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(
                rune.Value switch
                {
                    0x130 => "i\u0307",
                    0x3C2 => "σ",
                    _ => Rune.ToLowerInvariant(rune).ToString(),
                }
            );
        }

        return folded.ToString();
    }

    // The order of UTF-8's bytes is that of code points, which the order of UTF-16's units is not.
    private static int ByCodePoint(string one, string other) =>
        Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));
}
