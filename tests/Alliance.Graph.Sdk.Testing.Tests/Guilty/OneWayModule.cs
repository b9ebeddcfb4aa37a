using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;
using Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>
/// Its migration for SQLite makes one table too many; on the way down it drops one of three, and one of core's.
/// </summary>
public sealed class OneWayModule : BeaconModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "beacon",
            "Beacons",
            "Invented beacons and their logs.",
            "Tests",
            ModuleMigrations.For<SqliteContext, BeaconPostgreSqlContext>()
        );

    private sealed class SqliteContext(DbContextOptions<SqliteContext> options)
        : ModuleMigrationsContext(new OneWayModule(), options);

    [DbContext(typeof(SqliteContext))]
    [Migration("20260101000000_OneWay")]
    private sealed class OneWay : Initial
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            base.Up(migrationBuilder);
            migrationBuilder.CreateTable("beacon_surplus", table => new { Key = table.Column<string>() });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable("beacon_logs");
            migrationBuilder.DropTable("core_document_countries");
        }
    }

    [DbContext(typeof(SqliteContext))]
    private sealed class Snapshot : BeaconSqliteContextModelSnapshot;
}
