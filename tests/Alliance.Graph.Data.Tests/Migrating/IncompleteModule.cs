using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module whose tables need an assembly that nobody has.</summary>
internal sealed class IncompleteModule : GraphModule
{
    public override ModuleManifest Manifest { get; } = new(
        "incomplete", "Incomplete", "Needs what is not there.", "Tests", ModuleMigrations.For<IncompleteSqliteContext, IncompletePostgreSqlContext>());

    public override void ConfigureModel(ModelBuilder model)
        => throw new FileNotFoundException("Not found.", "Geography, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null");
}

internal sealed class IncompleteSqliteContext(DbContextOptions<IncompleteSqliteContext> options)
    : ModuleMigrationsContext(new IncompleteModule(), options);

internal sealed class IncompletePostgreSqlContext(DbContextOptions<IncompletePostgreSqlContext> options)
    : ModuleMigrationsContext(new IncompleteModule(), options);
