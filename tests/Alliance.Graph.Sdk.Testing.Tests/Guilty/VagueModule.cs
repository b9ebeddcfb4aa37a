using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has descriptions that say nothing.</summary>
public sealed class VagueModule : BeaconModule
{
    protected override void ConfigureLookup(SchemaBuilder schema) =>
        schema.Root().Lookup<Beacon>("beacon", "key", "Key.", "…");
}
