using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module whose tables need an assembly that nobody has.</summary>
internal sealed class IncompleteModule(string id, ModuleMigrations? migrations) : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(id, "Incomplete", "Needs what is not there.", "Tests", migrations);

    public static IncompleteModule WithMigrations() =>
        new("incomplete", ModuleMigrations.For<IncompleteSqliteContext, IncompletePostgreSqlContext>());

    public static IncompleteModule WithoutMigrations() => new("bare", migrations: null);

    public override void ConfigureModel(ModelBuilder model) =>
        throw new FileNotFoundException(
            "Not found.",
            "Geography, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null"
        );
}

internal sealed class IncompleteSqliteContext(DbContextOptions<IncompleteSqliteContext> options)
    : ModuleMigrationsContext(IncompleteModule.WithMigrations(), options);

internal sealed class IncompletePostgreSqlContext(DbContextOptions<IncompletePostgreSqlContext> options)
    : ModuleMigrationsContext(IncompleteModule.WithMigrations(), options);
