using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Ships no data, so its lists show nothing.</summary>
public sealed class EmptyModule : BeaconModule
{
    public override void ConfigureImports(ImportBuilder imports) { }
}
