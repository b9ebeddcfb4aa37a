namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

/// <summary>A note about a beacon.</summary>
public sealed class BeaconLog
{
    public required string Key { get; init; }

    public required string BeaconKey { get; init; }

    public int? Year { get; init; }
}
