namespace Alliance.Graph.Domain;

/// <summary>A name by which a <see cref="Country"/> is found in other people's tables.</summary>
public sealed class CountryName
{
    /// <summary>The key, for example <c>kr-korea-republic-of</c>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Country.Code"/> of the country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>The name, as its source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of name it is; of a name that is of several kinds the first of them.</summary>
    public required CountryNameKind Kind { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
