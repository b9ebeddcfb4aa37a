using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>
/// Its contexts choose the provider where the base class cannot see it, so that dotnet-ef keeps its records in EF
/// Core's table.
/// </summary>
public sealed class ElsewhereModule : BeaconModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "beacon",
            "Beacons",
            "Invented beacons and their logs.",
            "Tests",
            ModuleMigrations.For<SqliteContext, PostgreSqlContext>()
        );

    public sealed class SqliteContext(DbContextOptions<SqliteContext> options)
        : ModuleMigrationsContext(new ElsewhereModule(), options)
    {
        public SqliteContext()
            : this(new DbContextOptions<SqliteContext>()) { }

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        {
            if (!optionsBuilder.IsConfigured)
            {
                optionsBuilder.UseSqlite();
            }
        }
    }

    public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options)
        : ModuleMigrationsContext(new ElsewhereModule(), options)
    {
        public PostgreSqlContext()
            : this(new DbContextOptions<PostgreSqlContext>()) { }

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        {
            if (!optionsBuilder.IsConfigured)
            {
                optionsBuilder.UseNpgsql();
            }
        }
    }
}
