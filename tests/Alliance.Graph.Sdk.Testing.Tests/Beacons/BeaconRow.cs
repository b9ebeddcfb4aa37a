using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

public sealed class BeaconRow : SourcedRow
{
    public required string Key { get; init; }

    public required CountryCode CountryCode { get; init; }

    public required string Name { get; init; }

    public BeaconColour? Colour { get; init; }

    public PartialDate? Lit { get; init; }
}
