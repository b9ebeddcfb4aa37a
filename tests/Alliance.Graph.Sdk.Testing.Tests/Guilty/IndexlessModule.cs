using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Its only migration is from before the Sdk gave lists their indexes.</summary>
public sealed class IndexlessModule : BeaconModule
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
        : ModuleMigrationsContext(new IndexlessModule(), options);

    [DbContext(typeof(SqliteContext))]
    [Migration("20260101000000_OnSqlite")]
    private sealed class OnSqlite : Beacons.Migrations.Sqlite.Initial;

    [DbContext(typeof(SqliteContext))]
    private sealed class SqliteSnapshot() : Snapshot(new OnSqlite());

    private sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options)
        : ModuleMigrationsContext(new IndexlessModule(), options);

    [DbContext(typeof(PostgreSqlContext))]
    [Migration("20260101000000_OnPostgreSql")]
    private sealed class OnPostgreSql : Beacons.Migrations.PostgreSql.Initial;

    [DbContext(typeof(PostgreSqlContext))]
    private sealed class PostgreSqlSnapshot() : Snapshot(new OnPostgreSql());

    private abstract class Snapshot(Migration migration) : ModelSnapshot
    {
        public override IModel Model => migration.TargetModel;

        protected override void BuildModel(ModelBuilder modelBuilder) { }
    }
}
