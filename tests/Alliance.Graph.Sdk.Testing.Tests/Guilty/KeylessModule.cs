using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Its import takes a row without a key.</summary>
public sealed class KeylessModule : BeaconModule
{
    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<Row, Beacon>("more-beacons.json", row => row.Key, "More beacons.")
            .Starter(typeof(BeaconModule).Assembly, "beacons.json")
            .Map(map =>
                map.Map(beacon => beacon.Key, row => row.Key ?? "beacon-without-key")
                    .Map(beacon => beacon.Provenance, row => row.ToProvenance())
            );

    internal sealed class Row : SourcedRow
    {
        public string? Key { get; init; }

        public required Domain.CountryCode CountryCode { get; init; }

        public required string Name { get; init; }

        public BeaconColour? Colour { get; init; }

        public Domain.PartialDate? Lit { get; init; }
    }
}
