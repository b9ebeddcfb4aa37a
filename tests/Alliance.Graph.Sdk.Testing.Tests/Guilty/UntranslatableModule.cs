using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a computed field that no database can calculate.</summary>
public sealed class UntranslatableModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Computed("backwards", beacon => Backwards(beacon.Name, beacon.Key), "The name backwards, with the key.");

    private static string Backwards(string name, string key) => $"{new string([.. name.Reverse()])} {key}";
}
