namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

public sealed class BeaconLogRow
{
    public required string Key { get; init; }

    public required string BeaconKey { get; init; }

    public int? Year { get; init; }
}
