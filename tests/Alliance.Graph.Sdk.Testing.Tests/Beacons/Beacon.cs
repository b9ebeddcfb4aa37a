using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

/// <summary>An invented thing that a country has.</summary>
public sealed class Beacon
{
    public required string Key { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Name { get; init; }

    public BeaconColour? Colour { get; init; }

    public PartialDate? Lit { get; init; }

    public required Provenance Provenance { get; init; }
}
