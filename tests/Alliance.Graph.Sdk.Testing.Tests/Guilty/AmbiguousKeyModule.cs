using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Declares as a key what several rows have.</summary>
public sealed class AmbiguousKeyModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(
            schema
                .Node<Beacon>(beacon => beacon.Name, "An invented beacon.")
                .Connection<BeaconLog>("logs", log => log.BeaconKey, "Notes about the beacon.", beacon => beacon.Key)
        );
}
