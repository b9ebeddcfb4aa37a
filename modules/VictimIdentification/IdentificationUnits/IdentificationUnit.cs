using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>A unit, team or database that identifies victims.</summary>
public sealed class IdentificationUnit
{
    /// <summary>The key, for example <c>gb-vid-caid</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that runs it.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Its name, in English or as the country has it.</summary>
    public required string Title { get; init; }

    /// <summary>The bodies that run it, as the source has them.</summary>
    public required string Organisation { get; init; }

    /// <summary>Year in which it began; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
