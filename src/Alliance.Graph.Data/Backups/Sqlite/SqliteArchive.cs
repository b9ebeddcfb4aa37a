using System.Text;
using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Databases;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Alliance.Graph.Data.Backups.Sqlite;

/// <summary>A backup of a SQLite database is a SQLite database, in one file that needs no other.</summary>
internal sealed class SqliteArchive(AllianceDatabase database) : BackupArchive
{
    private const string Magic = "SQLite format 3\0";
    private const string PostgreSqlMagic = "PGDMP";
    private const int MaximumFaults = 3;

    public override async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var source = await SqliteCopy.OpenAsync(database.Options.ConnectionString, cancellationToken);
        string? faults;
        try
        {
            await using var target = await SqliteCopy.OpenAsync(TextOf(file), cancellationToken);
            await SqliteCopy.CopyAsync(source, target, cancellationToken);

            // The copy says of itself that it has a log, as the database has.
            await SqliteCopy.ExecuteAsync(target, "PRAGMA journal_mode=DELETE", cancellationToken);
            faults = await FaultsOfAsync(target, cancellationToken);
        }
        catch (SqliteException exception)
            when (exception.SqliteErrorCode
                    is SQLITE_FULL
                        or SQLITE_CANTOPEN
                        or SQLITE_READONLY
                        or SQLITE_PERM
                        or SQLITE_IOERR
            )
        {
            throw new BackupException(
                $"Nothing was written: the backup cannot be written to '{Path.GetDirectoryName(file)}': {exception.Message} Make room there and a right to write, or name another file.",
                exception
            );
        }

        if (faults is not null)
        {
            throw new BackupException(
                $"Nothing was written: the database is damaged ({faults}). Restore it from an earlier backup."
            );
        }
    }

    public override async Task<UnpackedBackup> UnpackAsync(string file, CancellationToken cancellationToken)
    {
        await RequireDatabaseAsync(file, cancellationToken);
        var unpacked = new UnpackedSqliteBackup(database, PlaceForCopy());
        try
        {
            // A database that was copied by hand while a server had it open is whole only with its log.
            foreach (
                var (from, to) in new[]
                {
                    (file, unpacked.Path),
                    (SqliteLog.PathOf(file), SqliteLog.PathOf(unpacked.Path)),
                }
            )
            {
                if (File.Exists(from))
                {
                    await CopyFileAsync(from, to, cancellationToken);
                }
            }

            await SqliteLogCheck.RequireOwnAsync(unpacked.Path, file, cancellationToken);
            await using var connection = await SqliteCopy.OpenAsync(TextOf(unpacked.Path), cancellationToken);
            if (await FaultsOfAsync(connection, cancellationToken) is { } faults)
            {
                throw Damaged(file, faults);
            }

            return unpacked;
        }
        catch (SqliteException exception)
        {
            await unpacked.DisposeAsync();
            throw Damaged(file, exception.Message, exception);
        }
        catch
        {
            await unpacked.DisposeAsync();
            throw;
        }
    }

    internal static string TextOf(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString;

    private static BackupException Damaged(string file, string faults, Exception? inner = null) =>
        new(
            $"'{file}' was not restored: it is damaged ({faults}). The database is as it was. Take another backup.",
            inner
        );

    private static async Task RequireDatabaseAsync(string file, CancellationToken cancellationToken)
    {
        var head = new byte[Magic.Length];
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.Latin1.GetString(head, 0, read);
        if (text != Magic)
        {
            throw new BackupException(
                text.StartsWith(PostgreSqlMagic, StringComparison.Ordinal)
                    ? $"'{file}' was not restored: it is a backup of a PostgreSQL database, and 'Database:Provider' is Sqlite. Name a backup of a SQLite database."
                    : $"'{file}' was not restored: it is no SQLite database, or its beginning is damaged. Name a file that 'backup' has written."
            );
        }
    }

    private static async Task CopyFileAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = File.Create(to);
        await source.CopyToAsync(target, cancellationToken);
    }

    private static async Task<string?> FaultsOfAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA integrity_check({MaximumFaults})";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var faults = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            faults.Add(reader.GetString(0).ReplaceLineEndings(" "));
        }

        return faults is ["ok"] ? null : string.Join("; ", faults);
    }

    /// <summary>Beside the database, where there must be room for it anyway.</summary>
    private string PlaceForCopy()
    {
        var path = database.Provider.FileOf(database.Options.ConnectionString);
        return path is null
            ? Directory.CreateTempSubdirectory("alliance-restore-").FullName
            : Directory.CreateDirectory($"{path}.restoring-{Path.GetRandomFileName()}").FullName;
    }
}
