using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a look-up by a key that no field shows.</summary>
public sealed class HiddenKeyModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key.Trim(), "An invented beacon."));
}
