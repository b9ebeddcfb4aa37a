using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>A module of three migrations, two of which cannot be taken back.</summary>
internal sealed class IrreversibleModule : GraphModule
{
    public const string Id = "irreversible";

    public override ModuleManifest Manifest { get; } =
        new(
            Id,
            "Irreversible",
            "Cannot go back.",
            "Tests",
            ModuleMigrations.For<IrreversibleSqliteContext, IrreversiblePostgreSqlContext>()
        );
}

internal sealed class IrreversibleSqliteContext(DbContextOptions<IrreversibleSqliteContext> options)
    : ModuleMigrationsContext(new IrreversibleModule(), options);

internal sealed class IrreversiblePostgreSqlContext(DbContextOptions<IrreversiblePostgreSqlContext> options)
    : ModuleMigrationsContext(new IrreversibleModule(), options);

internal abstract class FirstMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("CREATE TABLE irreversible_rows (key text PRIMARY KEY)");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("irreversible_rows");
}

internal abstract class SecondMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DELETE FROM irreversible_rows");

    protected override void Down(MigrationBuilder migrationBuilder) { }
}

internal abstract class ThirdMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DELETE FROM irreversible_rows");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Texts were joined for good.");
}

[DbContext(typeof(IrreversibleSqliteContext))]
[Migration("20260101000000_First")]
internal sealed class FirstOnSqlite : FirstMigration;

[DbContext(typeof(IrreversiblePostgreSqlContext))]
[Migration("20260101000000_First")]
internal sealed class FirstOnPostgreSql : FirstMigration;

[DbContext(typeof(IrreversibleSqliteContext))]
[Migration("20260102000000_Second")]
internal sealed class SecondOnSqlite : SecondMigration;

[DbContext(typeof(IrreversiblePostgreSqlContext))]
[Migration("20260102000000_Second")]
internal sealed class SecondOnPostgreSql : SecondMigration;

[DbContext(typeof(IrreversibleSqliteContext))]
[Migration("20260103000000_Third")]
internal sealed class ThirdOnSqlite : ThirdMigration;

[DbContext(typeof(IrreversiblePostgreSqlContext))]
[Migration("20260103000000_Third")]
internal sealed class ThirdOnPostgreSql : ThirdMigration;
