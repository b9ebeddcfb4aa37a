using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>It says of a field that it is something else than the row had.</summary>
public sealed class MisreadingModule : BeaconModule
{
    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<BeaconRow, Beacon>("beacons.json", row => row.Key, "Beacons of all countries.")
            .Starter(typeof(BeaconModule).Assembly, "beacons.json")
            .Map(map => map.Map(beacon => beacon.Provenance, row => row.ToProvenance()))
            .ReadBack(row => row.Name, beacon => beacon.Name.ToUpperInvariant())
            .References<Country>(row => row.CountryCode);
}
