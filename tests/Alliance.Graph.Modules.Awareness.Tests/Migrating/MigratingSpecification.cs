using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.Awareness.Migrations;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Modules.Awareness.Tests.Migrating;

public sealed class MigratingOnSqlite() : MigratingSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigratingOnPostgreSql() : MigratingSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigratingSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    private static readonly string HistoryTable = new AwarenessModule().Manifest.HistoryTable;

    protected override bool OnlyReads => false;

    protected override TestContent Content => TestContent.Tables;

    [SkippableFact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var migrations = MigrationsContext();

        Assert.False(migrations.Database.HasPendingModelChanges());
    }

    [SkippableFact]
    public async Task The_migrations_build_the_tables_that_the_composed_context_reads()
    {
        await using var migrations = MigrationsContext();
        await using var composed = await Database.Contexts.CreateDbContextAsync();

        var differences = composed
            .GetService<IMigrationsModelDiffer>()
            .GetDifferences(Tables(migrations), Tables(composed));

        // Modules do not see all tables of core: those of the search are core's alone.
        Assert.DoesNotContain(
            differences,
            operation =>
                operation is not ITableMigrationOperation { Table: var table }
                || !table.StartsWith("core_", StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public async Task The_tables_go_down_and_up_again_and_leave_those_of_core_alone()
    {
        await using var migrations = MigrationsContext();
        var up = migrations.GetService<IMigrator>();
        await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        await up.MigrateAsync(Migration.InitialDatabase);
        Assert.Empty(await migrations.Database.GetAppliedMigrationsAsync());
        Assert.False(await Database.IsEmptyAsync());

        await Database.Migrator.MigrateAsync();
        await Database.Migrator.MigrateAsync();
        Assert.Empty(await Database.Migrator.PendingAsync());
        await Database.Importer.ImportAsync(Database.Importer.StarterFiles());
    }

    private static IRelationalModel Tables(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private DbContext MigrationsContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new AwarenessSqliteContext(
                new DbContextOptionsBuilder<AwarenessSqliteContext>()
                    .UseSqlite(Test.Options.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
                    .Options
            )
            : new AwarenessPostgreSqlContext(
                new DbContextOptionsBuilder<AwarenessPostgreSqlContext>()
                    .UseNpgsql(Test.Options.ConnectionString, npgsql => npgsql.MigrationsHistoryTable(HistoryTable))
                    .Options
            );
}
