using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a computed field that SQLite and PostgreSQL calculate differently: PostgreSQL rounds halves to the even number.</summary>
public sealed class TwoTonguedModule : BeaconModule
{
    protected override void ConfigureBeacons(SchemaBuilder schema)
        => Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Computed("half", beacon => Math.Round((beacon.Name.Length + 2) / 2.0), "Half of the length of the name and its quotation marks, rounded.");
}
