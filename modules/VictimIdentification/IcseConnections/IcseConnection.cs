using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>A country's connection to INTERPOL's International Child Sexual Exploitation (ICSE) database.</summary>
public sealed class IcseConnection
{
    /// <summary>The key, for example <c>se-icse</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the country is connected, as far as the source says, at whatever time.</summary>
    public required bool Connected { get; init; }

    /// <summary>Since when; null if not known, as throughout the starter data.</summary>
    public PartialDate? ConnectedOn { get; init; }

    /// <summary>The body that uses the connection; null if not known, as throughout the starter data.</summary>
    public string? Organisation { get; init; }

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
