using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Leaves out a description.</summary>
public sealed class UndescribedModule : BeaconModule
{
    protected override void ConfigureLookup(SchemaBuilder schema) =>
        schema.Root().Lookup<Beacon>("beacon", "key", "Key of the beacon.", "");
}
