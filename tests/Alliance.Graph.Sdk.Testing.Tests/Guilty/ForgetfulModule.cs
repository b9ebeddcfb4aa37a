using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Its import makes something else of a row each time.</summary>
public sealed class ForgetfulModule : BeaconModule
{
    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<BeaconRow, Beacon>("beacons.json", row => row.Key, "Beacons of all countries.")
            .Starter(typeof(BeaconModule).Assembly, "beacons.json")
            .Map(map =>
                map.Map(beacon => beacon.Name, row => $"{row.Name} {Guid.NewGuid()}")
                    .Map(beacon => beacon.Provenance, row => row.ToProvenance())
            )
            .ReadBack(row => row.Name, beacon => beacon.Name)
            .References<Country>(row => row.CountryCode);
}
