using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class MigratingOnSqlite() : MigratingSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigratingOnPostgreSql() : MigratingSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MigratingSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task Migrating_applies_what_is_pending_and_names_it()
    {
        var pending = await Database.Migrator.PendingAsync();
        Assert.Equal("core", pending.First().Module);
        var progress = new Collected<MigrationProgress>();

        await Database.Migrator.MigrateAsync(progress);

        Assert.Equal(
            pending.SelectMany(module =>
                module.Migrations.Select(migration => new MigrationProgress(module.Module, migration))
            ),
            progress.Reports
        );
        Assert.Empty(await Database.Migrator.PendingAsync());
        Assert.True(await Database.IsEmptyAsync());
    }

    [SkippableFact]
    public async Task Migrating_twice_applies_nothing_more()
    {
        await Database.Migrator.MigrateAsync();
        await Database.Importer.ImportAsync(Database.Importer.StarterFiles());
        var progress = new Collected<MigrationProgress>();

        await Database.Migrator.MigrateAsync(progress);

        Assert.Empty(progress.Reports);
        Assert.Equal(54, await CountAsync<Country>());
    }

    [SkippableFact]
    public async Task Several_servers_can_start_at_the_same_time()
    {
        var progress = new Collected<MigrationProgress>();
        var servers = Enumerable.Range(0, 4).Select(_ => new AllianceDatabase(Graph, Test.Options));

        await Task.WhenAll(servers.Select(server => Task.Run(() => server.Migrator.MigrateAsync(progress))));

        Assert.Equal(progress.Reports.Distinct().Count(), progress.Reports.Count);
        Assert.Empty(await Database.Migrator.PendingAsync());
    }

    [SkippableFact]
    public async Task Reading_before_migrating_says_that_migrate_is_missing()
    {
        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => Database.IsEmptyAsync());

        Assert.Equal(DatabaseFaultCodes.NotMigrated, fault.Code);
        Assert.Contains("'migrate'", fault.Message);
    }
}
