using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Maps tables for which nobody has scaffolded a migration.</summary>
public sealed class UnmigratedModule : BeaconModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "beacon",
            "Beacons",
            "Invented beacons and their logs.",
            "Tests",
            ModuleMigrations.For<SqliteContext, PostgreSqlContext>()
        );

    private sealed class SqliteContext(DbContextOptions<SqliteContext> options)
        : ModuleMigrationsContext(new UnmigratedModule(), options);

    private sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options)
        : ModuleMigrationsContext(new UnmigratedModule(), options);
}
