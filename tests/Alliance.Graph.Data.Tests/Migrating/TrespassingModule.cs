using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module whose table is core's.</summary>
internal sealed class TrespassingModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "trespassing",
            "Trespassing",
            "Maps a table of core.",
            "Tests",
            ModuleMigrations.For<TrespassingSqliteContext, TrespassingPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Row>().ToTable("core_countries").HasKey(row => row.Key);

    internal sealed class Row
    {
        public required string Key { get; init; }
    }
}

internal sealed class TrespassingSqliteContext(DbContextOptions<TrespassingSqliteContext> options)
    : ModuleMigrationsContext(new TrespassingModule(), options);

internal sealed class TrespassingPostgreSqlContext(DbContextOptions<TrespassingPostgreSqlContext> options)
    : ModuleMigrationsContext(new TrespassingModule(), options);
