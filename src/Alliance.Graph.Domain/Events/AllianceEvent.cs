namespace Alliance.Graph.Domain;

/// <summary>Something that happened in the Alliance's history or in its legal and political setting.</summary>
public sealed class AllianceEvent
{
    /// <summary>The key, for example <c>launch-2012</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>What the event was.</summary>
    public required EventType Type { get; init; }

    /// <summary>When it happened or began.</summary>
    public required PartialDate StartsOn { get; init; }

    /// <summary>Its last day; null if it had one day only or the end is not known.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>English name of the city; null if it had no one place.</summary>
    public string? City { get; init; }

    /// <summary>
    /// The country where it took place, which may be outside the Alliance; null if it had no one place.
    /// </summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>Bodies and people who hosted or issued it, in the source's order. Empty by default.</summary>
    public List<string> Hosts { get; init; } = [];

    /// <summary>What happened, restated in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know, such as conflicting dates; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
