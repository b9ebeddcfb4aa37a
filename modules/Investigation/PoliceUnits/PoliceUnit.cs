using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>A police unit, or a body that investigates, for cases of child sexual abuse online.</summary>
public sealed class PoliceUnit
{
    /// <summary>The key, for example <c>se-unit-ncid</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>English name of the unit.</summary>
    public required string Name { get; init; }

    /// <summary>The body that it belongs to.</summary>
    public required string Organisation { get; init; }

    /// <summary>When it was established; null if not known.</summary>
    public PartialDate? EstablishedOn { get; init; }

    /// <summary>When it ended; null if it did not or that is not known, as throughout the starter data.</summary>
    public PartialDate? EndedOn { get; init; }

    /// <summary>Names that it had before, with years where the source has them. Empty by default.</summary>
    public List<string> FormerNames { get; init; } = [];

    /// <summary>What took its place, with a date where the source has one; null if nothing is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
