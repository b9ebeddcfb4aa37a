namespace Alliance.Graph.Data.Querying.Texts;

/// <summary>
/// Text relations that mean the same on both databases: by code point, and without characters of special meaning. The
/// providers say how the database calculates them.
/// </summary>
internal static class TextFunctions
{
    public static bool Contains(string? text, string part) =>
        text is not null && text.Contains(part, StringComparison.Ordinal);

    public static bool StartsWith(string? text, string part) =>
        text is not null && text.StartsWith(part, StringComparison.Ordinal);

    public static bool EndsWith(string? text, string part) =>
        text is not null && text.EndsWith(part, StringComparison.Ordinal);

    /// <summary>
    /// The text in lower case, for comparisons that ignore case: the simple mappings of Unicode. The two letters to
    /// which
    /// the databases' libraries apply rules of their own, the Greek final sigma and the Turkish dotted capital I, are
    /// mapped here explicitly.
    /// </summary>
    public static string? Fold(string? text) =>
        text?.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant().Replace('ς', 'σ');
}
