using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The module's migrations build its tables, once, and take them down again.</summary>
internal static class MigrationCheck
{
    private const string Rescaffold = "Add a migration for both databases with dotnet-ef, and ship it with the module.";

    /// <summary>Needs no database: EF Core compares the model with the snapshot of the last migration.</summary>
    public static async Task NothingPendingAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        if (await HasMigrationsAsync(module, problems))
        {
            await using var context = MigrationsContexts.Open(
                module.Manifest,
                new DatabaseOptions(
                    kind,
                    kind == DatabaseProviderKind.Sqlite ? "Data Source=:memory:" : "Host=localhost"
                )
            );
            problems.Require(
                !context.Database.HasPendingModelChanges(),
                $"The entities of '{module.Manifest.Id}' have changed since the last migration for {kind}.",
                "The tables would not fit them, and a server refuses to migrate.",
                Rescaffold
            );
            CheckDesignTime(module, kind, problems);
        }

        problems.AssertNone();
    }

    public static async Task UpTwiceAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        if (await HasMigrationsAsync(module, problems))
        {
            await using var test = await module.CreateAsync(kind, TestContent.Nothing);
            await test.Database.Migrator.MigrateAsync();
            var stored = await StoredTables.NamesAsync(test.Database);
            foreach (var table in (await TableCheck.NamesAsync(module)).Except(stored))
            {
                problems.Add(
                    $"The migrations for {kind} do not make the table '{table}'.",
                    "The module maps it.",
                    Rescaffold
                );
            }

            foreach (
                var table in stored.Where(table => IsOwn(module, table)).Except(await TableCheck.NamesAsync(module))
            )
            {
                problems.Add(
                    $"The migrations for {kind} leave the table '{table}'.",
                    "The module does not map it.",
                    "Drop it in a migration."
                );
            }

            problems.Require(
                stored.Contains(module.Manifest.HistoryTable),
                $"There is no table '{module.Manifest.HistoryTable}' after migrating {kind}.",
                "Each module records its migrations in a table of its own.",
                "Check that the contexts of the manifest carry migrations; each migration is marked with its context."
            );
            problems.Require(
                (await test.Database.Migrator.PendingAsync()).Count == 0,
                $"Migrations are still pending after migrating {kind}.",
                "A server would report them for ever.",
                "Check that each migration has an id of its own."
            );

            var again = new List<string>();
            await test.Database.Migrator.MigrateAsync(new Progress(progress => again.Add(progress.Migration)));
            problems.Require(
                again.Count == 0,
                $"Migrating {kind} a second time applied {string.Join(", ", again)} again.",
                "A server migrates at every start.",
                "Check that each migration has an id of its own."
            );
        }

        problems.AssertNone();
    }

    public static async Task DownAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        if (await HasMigrationsAsync(module, problems))
        {
            await using var test = await module.CreateAsync(kind, TestContent.Tables);
            var before = await StoredTables.NamesAsync(test.Database);
            await using (var context = MigrationsContexts.Open(module.Manifest, test.Options))
            {
                await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
            }

            var after = await StoredTables.NamesAsync(test.Database);
            foreach (var table in after.Where(table => IsOwn(module, table)))
            {
                problems.Add(
                    $"The table '{table}' is still there after all migrations of '{module.Manifest.Id}' were taken back on {kind}.",
                    "An operator could not take the module off a database.",
                    "Drop in 'Down' what 'Up' creates."
                );
            }

            foreach (var table in before.Except(after).Where(table => !IsOwn(module, table)))
            {
                problems.Add(
                    $"The table '{table}' is gone after the migrations of '{module.Manifest.Id}' were taken back on {kind}.",
                    "It is not the module's.",
                    "Touch own tables only in 'Down'."
                );
            }
        }

        problems.AssertNone();
    }

    /// <summary>dotnet-ef makes the context without arguments.</summary>
    private static void CheckDesignTime(ModuleUnderTest module, DatabaseProviderKind kind, Problems problems)
    {
        var type = MigrationsContexts.TypeOf(module.Manifest, kind);
        if (type.GetConstructor([]) is null)
        {
            return;
        }

        using var context = (DbContext)Activator.CreateInstance(type)!;
        var table = context
            .GetService<IDbContextOptions>()
            .Extensions.OfType<RelationalOptionsExtension>()
            .Single()
            .MigrationsHistoryTableName;
        problems.Require(
            table == module.Manifest.HistoryTable,
            $"'{type.Name}' without arguments records applied migrations in '{table ?? "__EFMigrationsHistory"}', and the server looks in '{module.Manifest.HistoryTable}'.",
            "After 'dotnet ef database update' a server would apply every migration again, and fail.",
            $"Hand the provider to the base class: 'new DbContextOptionsBuilder<{type.Name}>().{(kind == DatabaseProviderKind.Sqlite ? "UseSqlite" : "UseNpgsql")}().Options', instead of setting it in 'OnConfiguring'."
        );
    }

    private static bool IsOwn(ModuleUnderTest module, string table) =>
        table.StartsWith($"{module.Manifest.TablePrefix}_", StringComparison.Ordinal);

    /// <summary>A module without tables needs no migrations.</summary>
    private static async Task<bool> HasMigrationsAsync(ModuleUnderTest module, Problems problems)
    {
        var hasMigrations = module.Manifest.Migrations is not null;
        problems.Require(
            hasMigrations || (await TableCheck.NamesAsync(module)).Count == 0,
            $"The module '{module.Manifest.Id}' maps tables, but its manifest names no migrations.",
            "Nobody would make the tables.",
            "Add the two contexts, name them with ModuleMigrations.For<…>() in the manifest, and scaffold migrations."
        );
        return hasMigrations;
    }

    // System.Progress would report on another thread, later.
    private sealed class Progress(Action<MigrationProgress> report) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => report(value);
    }
}
