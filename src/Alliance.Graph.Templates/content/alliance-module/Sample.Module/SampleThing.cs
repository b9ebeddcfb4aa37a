using Alliance.Graph.Domain;

namespace Sample.Module;

/// <summary>What the database keeps: plain properties; what is not nullable is always there.</summary>
public sealed class SampleThing
{
    public required string Key { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }

    public required Provenance Provenance { get; init; }
}
