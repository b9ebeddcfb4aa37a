using Alliance.Graph.Core;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;
using Alliance.Graph.Sdk.Testing.Tests.Guilty;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Sdk.Testing.Tests;

public sealed class NewerCoreOnSqlite() : NewerCoreSpecification(DatabaseProviderKind.Sqlite);

public sealed class NewerCoreOnPostgreSql() : NewerCoreSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>An older module goes on working on a newer core, with its migrations as they are.</summary>
public abstract class NewerCoreSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new CoreModule(), new BeaconModule()]);

    [SkippableFact]
    public void A_column_of_core_is_no_change_of_the_module() => Assert.False(Differs<NewerCoreContext>());

    [SkippableFact]
    public void A_column_of_the_module_is_a_change() => Assert.True(Differs<NewerModuleContext>());

    [SkippableFact]
    public async Task A_database_whose_core_has_gained_a_column_needs_no_migration_and_answers()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE core_countries ADD COLUMN population bigint");
        }

        Assert.Empty(await Database.Migrator.PendingAsync());
        await Database.Migrator.MigrateAsync();
        var answer = await new GraphHarness(Database).AskAsync(
            "{ countries(first: 2) { nodes { name } } beacons { totalCount nodes { id } } }"
        );
        Assert.Empty(answer.Errors);
        Assert.NotEqual(0, answer.Data.GetProperty("beacons").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task A_module_without_the_indexes_of_a_newer_Sdk_is_migrated_and_answers()
    {
        await using var test = await TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule(), new IndexlessModule()]),
            Kind
        );

        await test.Database.Migrator.MigrateAsync();

        var answer = await new GraphHarness(test.Database).AskAsync("{ beacons { totalCount } }");
        Assert.NotEqual(0, answer.Data.GetProperty("beacons").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task Core_is_not_taken_back_while_tables_of_modules_need_it()
    {
        var core = (await Database.Migrator.StatesAsync()).Single(state => state.Module == "core");

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() =>
            Database.Migrator.MigrateToAsync(MigrationPath.Find(core, MigrationPath.Nothing)!)
        );

        Assert.Equal(DatabaseFaultCodes.Irreversible, fault.Code);
        Assert.Matches("'beacon_[a-z]+' refers to 'core_[a-z]+'. Take those modules back first", fault.Message);
        Assert.Empty(await Database.Migrator.PendingAsync());
    }

    private bool Differs<TLater>()
        where TLater : DbContext
    {
        using DbContext recorded =
            Kind == DatabaseProviderKind.Sqlite ? new BeaconSqliteContext() : new BeaconPostgreSqlContext();
        using var later = (TLater)Activator.CreateInstance(typeof(TLater), Options<TLater>())!;
        var snapshot = recorded.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var last = recorded
            .GetService<IModelRuntimeInitializer>()
            .Initialize(((IMutableModel)snapshot).FinalizeModel(), designTime: true, validationLogger: null);
        return later
            .GetService<IMigrationsModelDiffer>()
            .HasDifferences(last.GetRelationalModel(), later.GetService<IDesignTimeModel>().Model.GetRelationalModel());
    }

    private DbContextOptions<TLater> Options<TLater>()
        where TLater : DbContext
    {
        var options = new DbContextOptionsBuilder<TLater>();
        return (Kind == DatabaseProviderKind.Sqlite ? options.UseSqlite() : options.UseNpgsql()).Options;
    }
}
