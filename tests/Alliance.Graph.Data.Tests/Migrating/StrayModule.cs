using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module whose table says not whose it is.</summary>
internal sealed class StrayModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "stray",
            "Stray",
            "Maps a table without its prefix.",
            "Tests",
            ModuleMigrations.For<StraySqliteContext, StrayPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Row>().ToTable("rows").HasKey(row => row.Key);

    internal sealed class Row
    {
        public required string Key { get; init; }
    }
}

internal sealed class StraySqliteContext(DbContextOptions<StraySqliteContext> options)
    : ModuleMigrationsContext(new StrayModule(), options);

internal sealed class StrayPostgreSqlContext(DbContextOptions<StrayPostgreSqlContext> options)
    : ModuleMigrationsContext(new StrayModule(), options);
