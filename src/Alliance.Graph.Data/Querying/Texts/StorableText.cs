namespace Alliance.Graph.Data.Querying.Texts;

/// <summary>
/// Texts that both databases can hold: PostgreSQL stores no U+0000, and UTF-8 has no half of a surrogate pair.
/// </summary>
public static class StorableText
{
    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (
                text[index] == '\0'
                || (
                    char.IsSurrogate(text[index])
                    && (
                        !char.IsHighSurrogate(text[index])
                        || ++index == text.Length
                        || !char.IsLowSurrogate(text[index])
                    )
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
