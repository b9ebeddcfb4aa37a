using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Modules.AvailabilityReduction.Migrations;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Migrating;

public sealed class MigratingOnSqlite() : MigratingSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigratingOnPostgreSql() : MigratingSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigratingSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    private static readonly string HistoryTable = new AvailabilityReductionModule().Manifest.HistoryTable;

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

    [SkippableFact]
    public async Task A_database_of_before_observations_and_facts_has_them_after_the_upgrade_as_if_it_were_new()
    {
        await Database.Importer.ImportAsync(Database.Importer.StarterFiles());
        var expected = await ReadOffAsync();
        var core = (await Database.Migrator.StatesAsync()).Single(state => state.Module == "core");
        await Database.Migrator.MigrateToAsync(MigrationPath.Find(core, "Superseded")!);
        var backups = new DatabaseBackups(Database);
        var backup = Path.Combine(Directory.CreateTempSubdirectory("alliance-observations-").FullName, "backup");
        await backups.WriteAsync(backup);

        await Database.Migrator.MigrateAsync();
        Assert.Empty(await ReadOffAsync());
        Assert.Equal(
            ["HotlineMetric", "facts of BlockingScheme", "facts of Hotline", "facts of NoticeAndTakedownRule"],
            await Database.ReadOff.BringUpToDateAsync()
        );

        Assert.Equal(20, expected.Count(row => row.Contains("\"IndicatorKey\"", StringComparison.Ordinal)));
        Assert.NotEqual(20, expected.Count);
        Assert.Equal(expected, await ReadOffAsync());
        Assert.Empty(await Database.ReadOff.BringUpToDateAsync());

        // And so has one that is restored from a backup of before.
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context.Set<Observation>().ExecuteDeleteAsync();
            await context.Set<Fact>().ExecuteDeleteAsync();
        }

        await backups.RestoreAsync(backup);
        Directory.Delete(Path.GetDirectoryName(backup)!, recursive: true);
        Assert.Equal(expected, await ReadOffAsync());
        Assert.Empty(await Database.ReadOff.BringUpToDateAsync());
    }

    private async Task<List<string>> ReadOffAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var all = await context.Set<Observation>().OrderBy(observation => observation.Key).ToListAsync();
        var facts = await context.Set<Fact>().OrderBy(fact => fact.Key).ToListAsync();
        return
        [
            .. all.Select(observation => System.Text.Json.JsonSerializer.Serialize(observation)),
            .. facts.Select(fact => System.Text.Json.JsonSerializer.Serialize(fact)),
        ];
    }

    private static IRelationalModel Tables(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private DbContext MigrationsContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new AvailabilityReductionSqliteContext(
                new DbContextOptionsBuilder<AvailabilityReductionSqliteContext>()
                    .UseSqlite(Test.Options.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
                    .Options
            )
            : new AvailabilityReductionPostgreSqlContext(
                new DbContextOptionsBuilder<AvailabilityReductionPostgreSqlContext>()
                    .UseNpgsql(Test.Options.ConnectionString, npgsql => npgsql.MigrationsHistoryTable(HistoryTable))
                    .Options
            );
}
