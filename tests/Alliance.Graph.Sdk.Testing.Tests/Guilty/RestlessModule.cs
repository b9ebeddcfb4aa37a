using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a computed field that is different each time.</summary>
public sealed class RestlessModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema)
        => Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Computed("chance", beacon => EF.Functions.Random(), "A number that nobody can foresee.");
}
