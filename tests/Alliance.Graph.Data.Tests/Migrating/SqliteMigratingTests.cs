using System.Collections.Concurrent;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Migrating;

/// <summary>What only a SQLite file can do.</summary>
public sealed class SqliteMigratingTests
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new Core.CoreModule()]);

    [Fact]
    public async Task The_lock_that_a_killed_process_left_behind_does_not_stop_the_next_start()
    {
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        await ExecuteAsync(
            test.Options.ConnectionString,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await test.Database.Migrator.MigrateAsync(cancellationToken: patience.Token);

        Assert.True(await test.Database.IsEmptyAsync());
    }

    [Fact]
    public async Task The_folder_is_created_and_readers_need_not_wait_for_writers()
    {
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        var file = Path.Combine(
            Path.GetDirectoryName(new SqliteConnectionStringBuilder(test.Options.ConnectionString).DataSource)!,
            "new",
            "folder",
            "a.db"
        );
        var options = new DatabaseOptions(
            DatabaseProviderKind.Sqlite,
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString
        );

        await new AllianceDatabase(_graph, options).Migrator.MigrateAsync();

        Assert.Equal("wal", await ExecuteAsync(options.ConnectionString, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task An_up_to_date_file_is_opened_without_a_write()
    {
        await using var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.Sqlite);
        var database = new AllianceDatabase(
            _graph,
            test.Options with
            {
                ConnectionString = new SqliteConnectionStringBuilder(test.Options.ConnectionString)
                {
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ConnectionString,
            }
        );

        await database.Migrator.MigrateAsync();

        await using var context = await database.Contexts.CreateDbContextAsync();
        Assert.Equal(54, await context.Set<Country>().CountAsync());
    }

    [Fact]
    public async Task Of_many_that_migrate_at_once_each_waits_and_none_leaves_its_lock_behind()
    {
        await using var test = await TestDatabases.CreateAsync(
            _graph,
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );
        var applied = new ConcurrentBag<string>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                        new AllianceDatabase(_graph, test.Options).Migrator.MigrateAsync(
                            new Collected<MigrationProgress>(migration => applied.Add(migration.Migration))
                        )
                    )
                )
        );

        Assert.NotEmpty(applied);
        Assert.Equal(applied.Distinct().Count(), applied.Count);
        Assert.Empty(await test.Database.Migrator.PendingAsync());
        Assert.DoesNotContain(
            Directory.GetFiles(
                Path.GetDirectoryName(new SqliteConnectionStringBuilder(test.Options.ConnectionString).DataSource)!
            ),
            file => file.EndsWith(".migrating", StringComparison.Ordinal)
        );
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
