namespace Alliance.Graph.Domain;

/// <summary>A document's title in another language. One language can have several.</summary>
public sealed class TitleTranslation
{
    /// <summary>BCP 47 tag of the language, for example <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title in that language.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the issuer or the press made the translation.</summary>
    public required TranslationKind Kind { get; init; }

    /// <summary>Where the title was read, most often the address of a page.</summary>
    public required string Source { get; init; }
}
