namespace Alliance.Graph.Domain;

/// <summary>
/// A paper of the Alliance or about its setting. The graph knows about the paper; it does not hold its text.
/// </summary>
public sealed class Document
{
    /// <summary>The key, for example <c>declaration-2012</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the document is.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The country that issued it; null if an international body did.</summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>Title in <see cref="Language"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The title in other languages. Empty by default.</summary>
    public List<TitleTranslation> TitleTranslations { get; init; } = [];

    /// <summary>When it was published; null if not known.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>BCP 47 tag of the document's language, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// Absolute address of a copy, which may be a third party's; null if none was found. Store
    /// <see cref="Uri.OriginalString"/>, which keeps the address as it was read.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>What a reader should know, such as where the copy lies; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
