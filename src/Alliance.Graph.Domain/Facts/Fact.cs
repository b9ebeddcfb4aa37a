namespace Alliance.Graph.Domain;

/// <summary>
/// What commitments are about, in one shape for all modules: a law, a unit, a hotline. It is read off a row of a
/// module, in the transaction
/// that writes that row, and has nothing that the row does not say.
/// </summary>
public sealed class Fact
{
    /// <summary>The key of the row, which no row of another such type has: commitments name it.</summary>
    public required string Key { get; init; }

    /// <summary>Name in the graph of the row's type.</summary>
    public required string Type { get; init; }

    /// <summary>Type and key of the row, joined by a colon.</summary>
    public required string Row { get; init; }

    /// <summary>Id of the module whose row it is.</summary>
    public required string Module { get; init; }

    /// <summary>The title of the row, or its name.</summary>
    public required string Title { get; init; }

    /// <summary>When it came about, as exactly as the row knows it; null if it does not.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The year of <see cref="Date"/>.</summary>
    public int? Year { get; init; }

    /// <summary><see cref="Country.Code"/> of the country that the row is about; null if it is about none.</summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
