using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>
/// A standing network of police forces, as recorded for one country: the data has one row for each member, so one
/// network has several.
/// </summary>
public sealed class Network
{
    /// <summary>The key, for example <c>se-op-circamp</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that the row is recorded for.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Name of the network.</summary>
    public required string Title { get; init; }

    /// <summary>When the network began, not when the country joined; null if not known.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Bodies that support it. Empty by default.</summary>
    public List<string> Partners { get; init; } = [];

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
