namespace Alliance.Graph.Domain;

/// <summary>
/// Where the United Nations' standard M49, country and area codes for statistical use, puts a country.
/// </summary>
/// <remarks>Codes are three digits, so they are texts: <c>009</c> is Oceania, and <c>9</c> is nothing.</remarks>
public sealed class M49Place
{
    /// <summary>Code of the region, for example <c>150</c>.</summary>
    public required string RegionCode { get; init; }

    /// <summary>English name of the region, for example <c>Europe</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Code of the sub-region, for example <c>154</c>.</summary>
    public required string SubregionCode { get; init; }

    /// <summary>English name of the sub-region, for example <c>Northern Europe</c>.</summary>
    public required string Subregion { get; init; }

    /// <summary>Code of the intermediate region, for example <c>013</c>; null where the sub-region has none.</summary>
    public string? IntermediateRegionCode { get; init; }

    /// <summary>
    /// English name of the intermediate region, for example <c>Central America</c>; null where the sub-region has none.
    /// </summary>
    public string? IntermediateRegion { get; init; }
}
