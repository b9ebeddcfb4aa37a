using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Owners;

/// <summary>A module with a fault of nearly every kind.</summary>
internal sealed class FaultyModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "faulty",
            "Faulty",
            "Has faults of all kinds.",
            "Tests",
            ModuleMigrations.For<FaultySqliteContext, FaultyPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Thing>(thing =>
        {
            thing.ToTable("things").HasKey(row => row.Key);
            CoreModel.Provenance(thing, row => row.Provenance);
        });

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        schema
            .Node<Thing>(row => row.Key, "Something that is faulty.")
            .Field(row => row.Key, "Key")
            .Field(row => row.Title, "")
            .Computed("form", row => row.Title.Normalize(), "The title in another form.")
            .One<ModuleManifest>("manifest", row => row.Key, "A link to what is no node.");
        schema.Root().Connection<Thing>("things", "All faulty things.");
    }

    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<ThingRow, Thing>("things.json", row => row.Id, "Faulty things, a row each.")
            .Map(map =>
                map.Map(entity => entity.Key, row => row.Id).Map(entity => entity.Provenance, row => row.ToProvenance())
            );

    internal sealed class Thing
    {
        public required string Key { get; init; }

        public required string Title { get; init; }

        public required Provenance Provenance { get; init; }
    }

    internal sealed class ThingRow : SourcedRow
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public string? Lost { get; init; }
    }
}

internal sealed class FaultySqliteContext(DbContextOptions<FaultySqliteContext> options)
    : ModuleMigrationsContext(new FaultyModule(), options);

internal sealed class FaultyPostgreSqlContext(DbContextOptions<FaultyPostgreSqlContext> options)
    : ModuleMigrationsContext(new FaultyModule(), options);
