using System.Globalization;
using System.Text;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>What values mean: when they are equal, which is larger, and how text is folded.</summary>
internal static class Values
{
    /// <summary>Nothing equals null but null; an address equals another that is written the same.</summary>
    public static bool Same(object? one, object? other) =>
        one is Uri link && other is Uri otherLink ? link.AbsoluteUri == otherLink.AbsoluteUri
        : one is null || other is null ? one is null && other is null
        : Compare(one, other) == 0;

    /// <summary>Compares two values that are there.</summary>
    public static int Compare(object one, object other) =>
        one switch
        {
            string text => CompareTexts(text, (string)other),
            Enum => string.CompareOrdinal(one.ToString(), other.ToString()),
            Uri link => CompareTexts(link.AbsoluteUri, ((Uri)other).AbsoluteUri),
            CountryCode code => string.CompareOrdinal(code.Value, ((CountryCode)other).Value),
            int or long => Convert
                .ToInt64(one, CultureInfo.InvariantCulture)
                .CompareTo(Convert.ToInt64(other, CultureInfo.InvariantCulture)),
            _ => ((IComparable)Comparable(one)).CompareTo(Comparable(other)),
        };

    /// <summary>By code point, which is the order of UTF-8's bytes and not that of UTF-16's units.</summary>
    private static int CompareTexts(string one, string other) =>
        Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    /// <summary>
    /// Lower case letter by letter; the Turkish dotted I becomes an i with a dot, the final sigma an ordinary one.
    /// </summary>
    public static string Fold(string text)
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

    // A partial date orders by its first day, then the less precise one first.
    private static object Comparable(object value) =>
        value is PartialDate date ? (date.FirstDay, date.Precision) : value;
}
