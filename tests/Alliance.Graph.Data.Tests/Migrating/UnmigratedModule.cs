using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module whose table no migration makes.</summary>
internal sealed class UnmigratedModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "unmigrated",
            "Unmigrated",
            "Has a table and no migration.",
            "Tests",
            ModuleMigrations.For<UnmigratedSqliteContext, UnmigratedPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Row>().ToTable("unmigrated_rows").HasKey(row => row.Key);

    internal sealed class Row
    {
        public required string Key { get; init; }
    }
}

internal sealed class UnmigratedSqliteContext(DbContextOptions<UnmigratedSqliteContext> options)
    : ModuleMigrationsContext(new UnmigratedModule(), options);

internal sealed class UnmigratedPostgreSqlContext(DbContextOptions<UnmigratedPostgreSqlContext> options)
    : ModuleMigrationsContext(new UnmigratedModule(), options);
