using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>A number that a source gives. Exactly one of the three owner keys is set.</summary>
public sealed class InvestigationMetric
{
    /// <summary>The key: that of the owner, <c>-metric-</c> and the place.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="PoliceUnit.Key"/> of the owner; null if the owner is something else.</summary>
    public string? PoliceUnitKey { get; init; }

    /// <summary><see cref="JointOperation.Key"/> of the owner; null if the owner is something else.</summary>
    public string? JointOperationKey { get; init; }

    /// <summary><see cref="Network.Key"/> of the owner; null if the owner is something else.</summary>
    public string? NetworkKey { get; init; }

    /// <summary>Place among the owner's numbers, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What is counted, in English.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The time that the number is about, as the source has it: a date, a span of two dates, or words.
    /// </summary>
    public required string Period { get; init; }

    /// <summary>The number, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>Unit of the number, for example <c>count</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Where the number comes from; the same as the owner's.</summary>
    public required Provenance Provenance { get; init; }
}
