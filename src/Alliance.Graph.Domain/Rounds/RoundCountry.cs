namespace Alliance.Graph.Domain;

/// <summary>A country that reports in a <see cref="ReportingRound"/>.</summary>
public sealed class RoundCountry
{
    /// <summary><see cref="ReportingRound.Key"/> of the round.</summary>
    public required string RoundKey { get; init; }

    /// <summary>Code of the country.</summary>
    public required CountryCode CountryCode { get; init; }
}
