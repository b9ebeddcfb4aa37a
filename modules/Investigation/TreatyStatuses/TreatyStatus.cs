using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>Where a country stands with one instrument.</summary>
public sealed class TreatyStatus
{
    /// <summary>The key, for example <c>se-treaty-lanzarote-convention</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Which treaty.</summary>
    public required TreatyInstrument Instrument { get; init; }

    /// <summary>Official English title of the treaty.</summary>
    public required string InstrumentTitle { get; init; }

    /// <summary>When the country signed; null if it did not, or the treaty is not signed by each state.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When the country consented to be bound; null if it did not. It can lie after 2014.</summary>
    public PartialDate? BoundOn { get; init; }

    /// <summary>How it consented; null exactly if <see cref="BoundOn"/> is.</summary>
    public TreatyConsent? BoundBy { get; init; }

    /// <summary>When the treaty came into force for the country; null exactly if <see cref="BoundOn"/> is.</summary>
    public PartialDate? EntryIntoForceOn { get; init; }

    /// <summary>What the country was at the end of 2014.</summary>
    public required TreatyStanding StatusAt2014End { get; init; }

    /// <summary>
    /// What the country was after 2014, on <see cref="LatestStatusOn"/>; null if nothing was read about that time.
    /// </summary>
    public TreatyStanding? LatestStatus { get; init; }

    /// <summary>
    /// The latest day of which a source says what the country was; null exactly if <see cref="LatestStatus"/> is.
    /// </summary>
    public PartialDate? LatestStatusOn { get; init; }

    /// <summary>Address of that source; null exactly if <see cref="LatestStatus"/> is.</summary>
    public string? LatestStatusSource { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
