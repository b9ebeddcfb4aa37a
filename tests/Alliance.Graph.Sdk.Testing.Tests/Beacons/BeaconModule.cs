using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

/// <summary>A small module without fault; the guilty ones differ from it in one thing each.</summary>
public class BeaconModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "beacon",
            "Beacons",
            "Invented beacons and their logs.",
            "Tests",
            ModuleMigrations.For<BeaconSqliteContext, BeaconPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<Beacon>(entity =>
        {
            entity.ToTable("beacon_beacons").HasKey(beacon => beacon.Key);
            entity.HasOne<Country>().WithMany().HasForeignKey(beacon => beacon.CountryCode);
            CoreModel.Provenance(entity, beacon => beacon.Provenance);
        });
        model.Entity<BeaconLog>(entity =>
        {
            entity.ToTable("beacon_logs").HasKey(log => log.Key);
            entity.HasOne<Beacon>().WithMany().HasForeignKey(log => log.BeaconKey);
        });
    }

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        ConfigureBeacons(schema);
        schema
            .Node<BeaconLog>(log => log.Key, "A note about a beacon.")
            .OrderBy(log => log.Year)
            .Field(log => log.Key, "Key of the note.")
            .Field(log => log.Year, "Year of the note, if it is known.")
            .One<Beacon>("beacon", log => log.BeaconKey, "The beacon that the note is about.")
            .Figures(figures =>
                figures
                    .Number("beacon-log-years", log => log.Year - 2000, log => "years since 2000")
                    .Period(log => log.Year.ToString() ?? "not known")
                    .Provenance(log => new Provenance
                    {
                        Source = "invented",
                        Confidence = Confidence.GeneralKnowledge,
                        UnverifiedFields = new List<string>(),
                    })
            );
        schema
            .Indicator(
                "beacon-name-length",
                "Length of names",
                "Letters of the name of a beacon.",
                Unit.Count("letters")
            )
            .Indicator("beacon-log-years", "Years since 2000", "Years from 2000 to the year of a note.", Unit.Years);
        schema
            .Extend<Country>()
            .Section(
                "beacon",
                "The beacons of a country.",
                section =>
                    section
                        .Connection<Beacon>("beacons", beacon => beacon.CountryCode, "Beacons in the country.")
                        .Computed("nameLength", country => country.Name.Length, "Length of the country's name.")
            );
        schema
            .Root()
            .Connection<Beacon>("beacons", "Beacons of all countries.")
            .Connection<BeaconLog>("beaconLogs", "Notes about all beacons.")
            .Lookup<BeaconLog>("beaconLog", "key", "Key of the note.", "One note by its key.");
        ConfigureLookup(schema);
    }

    public override void ConfigureImports(ImportBuilder imports)
    {
        imports
            .File<BeaconRow, Beacon>("beacons.json", row => row.Key, "Beacons of all countries.")
            .Starter(typeof(BeaconModule).Assembly, "beacons.json")
            .Map(map => map.Map(beacon => beacon.Provenance, row => row.ToProvenance()))
            .References<Country>(row => row.CountryCode);
        imports
            .File<BeaconLogRow, BeaconLog>("beacon-logs.json", row => row.Key, "Notes about beacons.")
            .Starter(typeof(BeaconModule).Assembly, "beacon-logs.json")
            .References<Beacon>(row => row.BeaconKey);
    }

    protected virtual void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(
                schema
                    .Node<Beacon>(beacon => beacon.Key, "An invented beacon.")
                    .Connection<BeaconLog>("logs", log => log.BeaconKey, "Notes about the beacon.")
            )
            .Figures(figures =>
                figures
                    .Number("beacon-name-length", beacon => beacon.Name.Length, beacon => "letters of the name")
                    .Period(beacon => beacon.Lit.ToString() ?? "not known")
                    .Country(beacon => beacon.CountryCode)
                    .Provenance(beacon => beacon.Provenance)
            )
            .VisibleTo(caller =>
                beacon =>
                    beacon.Colour != BeaconColour.Red
                    || caller.Reviews("beacon")
                    || caller.ReportsFor(beacon.CountryCode)
            );

    protected virtual void ConfigureLookup(SchemaBuilder schema) =>
        schema.Root().Lookup<Beacon>("beacon", "key", "Key of the beacon.", "One beacon by its key.");

    protected static NodeBuilder<Beacon> Describe(NodeBuilder<Beacon> node) =>
        node.OrderBy(beacon => beacon.Colour)
            .Field(beacon => beacon.Key, "Key of the beacon.")
            .Field(beacon => beacon.CountryCode, "Code of the beacon's country.")
            .Field(beacon => beacon.Name, "Name of the beacon.")
            .Field(beacon => beacon.Colour, "Colour of its light.")
            .Field(beacon => beacon.Lit, "When it was lit for the first time.")
            .Field(beacon => beacon.Provenance, "Where the row comes from.")
            .One<Country>("country", beacon => beacon.CountryCode, "Country of the beacon.");
}
