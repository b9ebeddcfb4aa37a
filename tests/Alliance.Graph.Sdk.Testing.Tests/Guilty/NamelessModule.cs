using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has figures of names that no indicator has, about notes that are not there.</summary>
public sealed class NamelessModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Figures(figures =>
                figures
                    .Named(beacon => "letters", beacon => beacon.Name.Length)
                    .Period(beacon => "2012")
                    .About<BeaconLog>(beacon => $"note of {beacon.Key}")
                    .Provenance(beacon => beacon.Provenance)
            );
}
