using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>A module whose table is core's.</summary>
internal sealed class TrespassingModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "trespassing",
            "Trespassing",
            "Maps a table of core.",
            "Tests",
            ModuleMigrations.For<TrespassingContext, TrespassingContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Row>().ToTable("core_countries").HasKey(row => row.Key);

    internal sealed class Row
    {
        public required string Key { get; init; }
    }
}

internal sealed class TrespassingContext(DbContextOptions<TrespassingContext> options)
    : ModuleMigrationsContext(new TrespassingModule(), options);
