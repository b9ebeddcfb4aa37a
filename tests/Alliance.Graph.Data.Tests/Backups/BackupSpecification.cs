using System.Data;
using Alliance.Graph.Core.Migrations;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Tests.Importing;
using Alliance.Graph.Data.Tests.Searching;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Tests.Backups;

public sealed class BackupOnSqlite() : BackupSpecification(DatabaseProviderKind.Sqlite);

public sealed class BackupOnPostgreSql() : BackupSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A backup brings back what it was made of, while others read, and nothing else than a backup is restored.
/// </summary>
public abstract class BackupSpecification(DatabaseProviderKind kind) : CoreSpecification(kind), IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alliance-backup-test-").FullName;

    private string File => Path.Combine(_folder, "backup");

    private DatabaseBackups Backups => new(Database);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task What_was_changed_since_is_as_before_for_rows_and_search_and_for_whoever_had_it_open()
    {
        // A server of its own, which has read before and keeps what it has prepared.
        await using var server = new AllianceDatabase(Graph, Test.Options);
        Assert.Equal(["SE"], await FoundKeys.Of(server, "sweden", "Country"));
        await Backups.WriteAsync(File);
        await RenameSwedenAsync("Sverige");
        Assert.Equal(["SE"], await FoundKeys.Of(server, "sverige", "Country"));

        var content = await Backups.RestoreAsync(File);

        Assert.Equal("Sweden", await NameOfSwedenAsync(server));
        Assert.Equal(["SE"], await FoundKeys.Of(server, "sweden", "Country"));
        Assert.Empty(await FoundKeys.Of(server, "sverige", "Country"));
        Assert.Empty(content.Applied);
        Assert.Empty(content.LeftOut);
        Assert.True(Assert.Single(content.Rows).Value > 54);

        // What is written next gets numbers and entries of its own.
        await RenameSwedenAsync("Sverige");
        Assert.Equal(["SE"], await FoundKeys.Of(server, "sverige", "Country"));
    }

    [SkippableFact]
    public async Task Whoever_is_reading_keeps_the_rows_that_were_there()
    {
        await Backups.WriteAsync(File);
        await RenameSwedenAsync("Sverige");
        await using var reader = await Database.Contexts.CreateDbContextAsync();
        await using (
            await reader.Database.BeginTransactionAsync(
                Kind == DatabaseProviderKind.Sqlite ? IsolationLevel.Unspecified : IsolationLevel.RepeatableRead
            )
        )
        {
            // SQLite's driver would begin as a writer, for whom a restore waits.
            if (Kind == DatabaseProviderKind.Sqlite)
            {
                await reader.Database.RollbackTransactionAsync();
                await reader.Database.OpenConnectionAsync();
                await reader.Database.ExecuteSqlRawAsync("BEGIN");
            }

            Assert.Equal("Sverige", await NameOfSwedenAsync(reader));

            await Backups.RestoreAsync(File);

            Assert.Equal("Sverige", await NameOfSwedenAsync(reader));
            Assert.Equal("Sweden", await NameOfSwedenAsync(Database));
            if (Kind == DatabaseProviderKind.Sqlite)
            {
                await reader.Database.ExecuteSqlRawAsync("ROLLBACK");
            }
        }

        Assert.Equal("Sweden", await NameOfSwedenAsync(reader));
    }

    [SkippableFact]
    public async Task It_can_be_restored_where_there_is_nothing_yet()
    {
        await RenameSwedenAsync("Sverige");
        await Backups.WriteAsync(File);
        await using var empty = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Nothing);

        await new DatabaseBackups(empty.Database).RestoreAsync(File);

        Assert.Empty(await empty.Database.Migrator.PendingAsync());
        Assert.Equal("Sverige", await NameOfSwedenAsync(empty.Database));
        Assert.Equal(["SE"], await FoundKeys.Of(empty.Database, "sverige", "Country"));
    }

    [SkippableFact]
    public async Task A_backup_of_an_earlier_release_is_brought_up_to_date_before_it_replaces_anything()
    {
        await using var old = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Nothing);
        int later;
        await using (var context = CoreContext(old.Options))
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First());
            later = context.Database.GetMigrations().Count() - 1;
        }

        await new DatabaseBackups(old.Database).WriteAsync(File);

        var content = await Backups.RestoreAsync(File);

        Assert.Equal(later, content.Applied.Count);
        Assert.All(content.Applied, migration => Assert.StartsWith("core ", migration, StringComparison.Ordinal));
        Assert.Empty(await Database.Migrator.PendingAsync());
        Assert.True(await Database.IsEmptyAsync());
    }

    [SkippableFact]
    public async Task A_backup_of_a_newer_release_is_refused_and_names_what_is_not_known()
    {
        await using var newer = await TestDatabases.CreateAsync(Graph, Kind);
        await ExecuteAsync(
            newer.Database,
            "INSERT INTO \"__migrations_core\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99')"
        );
        await new DatabaseBackups(newer.Database).WriteAsync(File);

        await AssertRefusedAsync("newer release", "'core'", "29990101000000_Later", "Update the server");
    }

    [SkippableFact]
    public async Task A_damaged_file_harms_nothing()
    {
        await Backups.WriteAsync(File);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        foreach (
            var damage in new Func<byte[], byte[]>[]
            {
                bytes => bytes[..(bytes.Length / 2)],
                bytes => bytes[..40],
                bytes => [],
                bytes => Overwritten(bytes, bytes.Length / 2, 4096),
                bytes => Overwritten(bytes, 0, 40),
            }
        )
        {
            await System.IO.File.WriteAllBytesAsync(File, damage([.. whole]));
            await AssertRefusedAsync(File, "was not restored", "damaged");
        }

        Assert.Equal([File], Directory.GetFileSystemEntries(_folder));
    }

    [SkippableFact]
    public async Task What_is_no_backup_of_this_kind_of_database_is_refused()
    {
        await AssertRefusedAsync("no file");
        await System.IO.File.WriteAllTextAsync(File, "A letter to a friend, which is long enough for anybody.");
        await AssertRefusedAsync("was not restored");
        await System.IO.File.WriteAllTextAsync(
            File,
            Kind == DatabaseProviderKind.Sqlite ? "PGDMP, and so on for long" : "SQLite format 3\0, and so on"
        );
        await AssertRefusedAsync(
            Kind == DatabaseProviderKind.Sqlite ? "PostgreSQL database" : "a SQLite database",
            "Database:Provider"
        );
    }

    [SkippableFact]
    public async Task Checking_leaves_the_database_alone()
    {
        await Backups.WriteAsync(File);
        await RenameSwedenAsync("Sverige");

        var content = await Backups.RestoreAsync(File, onlyVerify: true);

        Assert.True(Assert.Single(content.Rows).Value > 54);
        Assert.Equal("Sverige", await NameOfSwedenAsync(Database));
    }

    [SkippableFact]
    public async Task Without_tables_there_is_nothing_to_back_up()
    {
        await using var empty = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Nothing);

        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            new DatabaseBackups(empty.Database).WriteAsync(File)
        );

        Assert.Contains("no tables", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [SkippableFact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            Backups.WriteAsync(Path.Combine(_folder, "nowhere", "backup"))
        );

        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
        Assert.Contains("folder does not exist", refused.Message, StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(params string[] parts)
    {
        await RenameSwedenAsync("Sverige");

        var refused = await Record.ExceptionAsync(() => Backups.RestoreAsync(File));

        Assert.True(refused is BackupException or DatabaseFault, $"{refused}");
        Assert.All(parts, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        Assert.Equal("Sverige", await NameOfSwedenAsync(Database));
        Assert.Equal(["SE"], await FoundKeys.Of(Database, "sverige", "Country"));
    }

    private async Task RenameSwedenAsync(string name)
    {
        var rows = StarterFile.Read(Database, "countries.json");
        rows.Row("code", "SE")["name"] = name;
        await Database.Importer.ImportAsync([StarterFile.File("countries.json", rows)]);
    }

    private static async Task<string> NameOfSwedenAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        return await NameOfSwedenAsync(context);
    }

    private static Task<string> NameOfSwedenAsync(DbContext context)
    {
        var code = CountryCode.Parse("SE", null);
        return context
            .Set<Country>()
            .Where(country => country.Code == code)
            .Select(country => country.Name)
            .SingleAsync();
    }

    private static async Task ExecuteAsync(AllianceDatabase database, string statement)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    private static byte[] Overwritten(byte[] bytes, int from, int count)
    {
        for (var at = from; at < Math.Min(bytes.Length, from + count); at++)
        {
            bytes[at] ^= 0xA5;
        }

        return bytes;
    }

    private DbContext CoreContext(DatabaseOptions options) =>
        Kind == DatabaseProviderKind.Sqlite
            ? new CoreSqliteContext(
                new DbContextOptionsBuilder<CoreSqliteContext>()
                    .UseSqlite(
                        options.ConnectionString,
                        sqlite => sqlite.MigrationsHistoryTable(Graph.Modules[0].Manifest.HistoryTable)
                    )
                    .Options
            )
            : new CorePostgreSqlContext(
                new DbContextOptionsBuilder<CorePostgreSqlContext>()
                    .UseNpgsql(
                        options.ConnectionString,
                        postgreSql => postgreSql.MigrationsHistoryTable(Graph.Modules[0].Manifest.HistoryTable)
                    )
                    .Options
            );
}
