using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Keeps two processes from migrating one SQLite file, by a lock on a file beside it.
/// </summary>
/// <remarks>
/// EF Core's own lock is a row in the table <c>__EFMigrationsLock</c>. A process that is killed while it migrates
/// leaves the row, and every later start then waits for ever (documented by EF Core as abandoned lock). The operating
/// system frees our lock when its holder dies. So whoever holds it knows that a row in that table is a dead process's,
/// whatever its age, and removes it; the killed migration itself was rolled back with its transaction.
/// </remarks>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private const string Suffix = ".migrating";
    private const string DeleteAbandonedRow = "DELETE FROM \"__EFMigrationsLock\"";
    private const string CountLockTables = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
    private const int Attempts = 600;
    private const int Failures = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly LockFile? _file;
    private readonly string _connectionString;

    private SqliteMigrationLock(LockFile? file, string connectionString)
    {
        _file = file;
        _connectionString = connectionString;
    }

    /// <summary>Creates the folder, waits for the lock, at most two minutes, and readies the database.</summary>
    public static async Task<SqliteMigrationLock> AcquireAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var path = SqliteFile.PathOf(connectionString);
        if (path is null)
        {
            return new SqliteMigrationLock(null, connectionString);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var migrationLock = new SqliteMigrationLock(
            await TakeAsync(path + Suffix, path, cancellationToken),
            connectionString
        );
        try
        {
            await PrepareAsync(connectionString, cancellationToken);
            return migrationLock;
        }
        catch
        {
            await migrationLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file then has the tables, whoever copies it without its log.</summary>
    public async ValueTask DisposeAsync()
    {
        await SqliteLog.EmptyAsync(_connectionString);
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    private static async Task<LockFile> TakeAsync(string lockPath, string path, CancellationToken cancellationToken)
    {
        var failures = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await LockFile.TryTakeAsync(lockPath) is { } taken)
                {
                    return taken;
                }
            }
            catch (IOException exception) when (File.Exists(lockPath))
            {
                if (attempt >= Attempts)
                {
                    throw new DatabaseFault(
                        DatabaseFaultCodes.Busy,
                        $"The SQLite database '{path}' was not migrated: another process has kept '{lockPath}' locked for two minutes, so it is still migrating or hangs. Wait for it or end it, then try again.",
                        exception
                    );
                }

                await Task.Delay(Pause, cancellationToken);
            }
            catch (IOException) when (++failures < Failures)
            {
                // It may have been held and taken away since; anything else fails again.
            }
        }
    }

    private static async Task PrepareAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);

        // Readers go on while an import writes. The file remembers it.
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL", cancellationToken);
        if (await ExecuteAsync(connection, CountLockTables, cancellationToken) is > 0L)
        {
            await ExecuteAsync(connection, DeleteAbandonedRow, cancellationToken);
        }
    }

    private static async Task<object?> ExecuteAsync(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
