using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Backups;

/// <summary>A SQLite file and the log beside it, copied together and apart.</summary>
public sealed class SqliteLogTests : IDisposable
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new Core.CoreModule()]);

    private readonly string _folder = Directory.CreateTempSubdirectory("alliance-log-test-").FullName;

    private string Copy => Path.Combine(_folder, "alliance.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_copied_with_its_log_while_it_is_written_is_whole()
    {
        await using var source = await OpenAsync(TestContent.Tables);
        await source.ExecuteAsync(
            "UPDATE core_search_types SET declaration = 'changed'; CREATE TABLE more (text TEXT); INSERT INTO more VALUES (hex(randomblob(100000)))"
        );
        source.CopyTo(Copy);

        await RequireOwnLogAsync();

        Assert.True(await Open().IsEmptyAsync());
    }

    [Fact]
    public async Task A_file_without_tables_with_the_log_of_another_database_is_refused_and_neither_is_touched()
    {
        // Its log has only the pages that were changed since it was last moved into the file.
        await using var source = await OpenAsync(TestContent.StarterData);
        await source.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await source.ExecuteAsync("UPDATE core_countries SET name = 'Changed'");
        source.CopyTo(Copy);
        await WriteWithoutTablesAsync();

        await AssertRefusedAsync("has no tables", "does not belong to it");
    }

    [Fact]
    public async Task A_file_without_tables_beside_a_log_that_cannot_be_read_is_refused()
    {
        await WriteWithoutTablesAsync();
        await File.WriteAllBytesAsync(Copy + "-wal", [.. Enumerable.Repeat((byte)7, 10_000)]);

        await AssertRefusedAsync("has no tables", "cannot be read");
    }

    [Fact]
    public async Task A_log_without_its_file_is_refused_since_it_would_be_deleted()
    {
        await using var source = await OpenAsync(TestContent.StarterData);
        await source.ExecuteAsync("UPDATE core_countries SET name = 'Changed'");
        source.CopyTo(Copy);
        File.Delete(Copy);

        await AssertRefusedAsync("missing or empty");
    }

    [Fact]
    public async Task A_shorter_file_that_was_put_beside_the_log_of_another_is_refused()
    {
        await using (var small = await OpenAsync(TestContent.Tables))
        {
            small.CopyTo(Copy);
        }

        await using var source = await OpenAsync(TestContent.StarterData);
        await source.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await source.ExecuteAsync("UPDATE core_countries SET name = 'Changed'");
        File.Copy(source.Path + "-wal", Copy + "-wal", overwrite: true);

        await AssertRefusedAsync("does not belong to it");
    }

    [Fact]
    public async Task What_somebody_was_writing_when_the_process_was_killed_is_no_reason()
    {
        await WriteWithoutTablesAsync();
        await using var source = await OpenAsync(TestContent.Nothing);
        await source.ExecuteAsync("PRAGMA journal_mode=WAL");
        await source.ExecuteAsync("CREATE TABLE one (text TEXT); CREATE TABLE two (text TEXT)");
        source.CopyTo(Copy);
        await WriteWithoutTablesAsync();

        // Without its last page, by which a transaction is ended.
        await using (var log = File.Open(Copy + "-wal", FileMode.Open))
        {
            log.SetLength(32 + 24 + 4096);
        }

        await RequireOwnLogAsync();
    }

    private async Task AssertRefusedAsync(params string[] parts)
    {
        var before = Content();

        var fault = await Assert.ThrowsAsync<DatabaseFault>(RequireOwnLogAsync);

        Assert.Equal(DatabaseFaultCodes.Invalid, fault.Code);
        Assert.All(
            parts.Append(Copy).Append("-wal"),
            part => Assert.Contains(part, fault.Message, StringComparison.Ordinal)
        );
        Assert.Equal(before, Content());
    }

    private List<(string Name, string Bytes)> Content() =>
        [
            .. Directory
                .GetFiles(_folder)
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    (file, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))
                ),
        ];

    private Task RequireOwnLogAsync() => Open().RequireOwnLogAsync();

    private AllianceDatabase Open() => new(_graph, new DatabaseOptions(DatabaseProviderKind.Sqlite, TextOf(Copy)));

    /// <summary>What a copy of a running server's file was, as long as all was in its log.</summary>
    private async Task WriteWithoutTablesAsync()
    {
        var log = File.Exists(Copy + "-wal") ? await File.ReadAllBytesAsync(Copy + "-wal") : null;
        foreach (var file in Directory.GetFiles(_folder))
        {
            File.Delete(file);
        }

        await using (var connection = new SqliteConnection(TextOf(Copy)))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL";
            await command.ExecuteScalarAsync();
        }

        Assert.Equal(4096, new FileInfo(Copy).Length);
        if (log is not null)
        {
            await File.WriteAllBytesAsync(Copy + "-wal", log);
        }
    }

    private static string TextOf(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString;

    private static async Task<OpenFile> OpenAsync(TestContent content)
    {
        var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.Sqlite, content);
        var connection = new SqliteConnection(test.Options.ConnectionString);
        await connection.OpenAsync();
        return new OpenFile(test, connection);
    }

    /// <summary>A database that somebody has open, so that its log is there.</summary>
    private sealed class OpenFile(TestDatabase test, SqliteConnection connection) : IAsyncDisposable
    {
        public string Path { get; } = new SqliteConnectionStringBuilder(test.Options.ConnectionString).DataSource;

        public async Task ExecuteAsync(string statement)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }

        public void CopyTo(string target)
        {
            File.Copy(Path, target, overwrite: true);
            if (File.Exists(Path + "-wal"))
            {
                File.Copy(Path + "-wal", target + "-wal", overwrite: true);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            await test.DisposeAsync();
        }
    }
}
