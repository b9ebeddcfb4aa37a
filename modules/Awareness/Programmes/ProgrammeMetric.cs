using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>A figure about a <see cref="Programme"/>.</summary>
public sealed class ProgrammeMetric
{
    /// <summary>The key: owner, name and period, joined by colons.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Programme.Key"/> of the programme.</summary>
    public required string ProgrammeKey { get; init; }

    /// <summary>What was counted.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The time that the figure is about, as the source has it: <c>2012</c>, <c>2011/2015</c> or words.
    /// </summary>
    public required string Period { get; init; }

    /// <summary>The figure.</summary>
    public required decimal Value { get; init; }

    /// <summary>What the figure is expressed in.</summary>
    public required AwarenessMetricUnit Unit { get; init; }

    /// <summary>Where the figure comes from: the row that it stands in.</summary>
    public required Provenance Provenance { get; init; }
}
