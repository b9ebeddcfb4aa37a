using System.Globalization;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// Joins parts into one key, so that different parts never make the same key: colons and backslashes within a part are
/// written with a backslash in front.
/// </summary>
public static class ComposedKey
{
    // No part is written like this: a backslash of a part is always followed by a backslash or a colon.
    private const string Nothing = @"\-";

    /// <summary>The parts with colons between them, such as <c>se-line:Reports received:2013</c>.</summary>
    /// <param name="first">First part, in most cases the key of the owner.</param>
    /// <param name="others">The other parts; null is a value of its own. Keys are told apart among those of as many
    /// parts.</param>
    public static string Of(object? first, params object?[] others) =>
        string.Join(':', others.Prepend(first).Select(Escape));

    /// <summary>The key of something that its owner has in a list, such as <c>se-unit-metric-2</c>.</summary>
    /// <param name="owner">Key of the owner.</param>
    /// <param name="word">What the list is of: letters only.</param>
    /// <param name="position">Place in the list.</param>
    public static string Numbered(object owner, string word, int position) =>
        word.Length > 0 && word.All(char.IsAsciiLetter)
            ? string.Create(CultureInfo.InvariantCulture, $"{Escape(owner)}-{word}-{position}")
            : throw new ArgumentException(
                $"'{word}' does not only have letters, so the key could be taken for that of another owner. Write one word.",
                nameof(word)
            );

    private static string Escape(object? part) =>
        part is null
            ? Nothing
            : (part is IFormattable value ? value.ToString(null, CultureInfo.InvariantCulture) : part.ToString() ?? "")
                .Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace(":", @"\:", StringComparison.Ordinal);
}
