using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>A law of a country, or a provision of one.</summary>
public sealed class Law
{
    /// <summary>The key, for example <c>se-law-grooming-2009</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>ISO 3166-2 code of the part of the country where the law holds; null if it holds everywhere.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Title in <see cref="OriginalLanguage"/>; null if not known.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>BCP 47 tag of the law's language; null if not known. It can be there without a title.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Year in which the law was adopted; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>When it came into force; null if not known.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>
    /// The first day on which it was no longer in force; null if it was not repealed as far as the source says.
    /// </summary>
    public PartialDate? RepealedOn { get; init; }

    /// <summary>What it makes an offence; empty if it does something else, such as blocking.</summary>
    public List<CriminalisedConduct> Criminalises { get; init; } = [];

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
