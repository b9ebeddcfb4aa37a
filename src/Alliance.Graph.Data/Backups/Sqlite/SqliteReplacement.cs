using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Alliance.Graph.Data.Backups.Sqlite;

/// <summary>
/// Puts one SQLite database in place of another in one transaction of that (https://sqlite.org/backup.html). Until it
/// is complete the
/// source can still be written by its own connection, while the target is locked: its readers go on, and nobody else
/// writes.
/// </summary>
internal sealed class SqliteReplacement : IDisposable
{
    // An import that runs for longer is one that should not be disturbed.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly SqliteConnection _target;
    private readonly sqlite3_backup _backup;

    private SqliteReplacement(SqliteConnection source, SqliteConnection target)
    {
        _target = target;
        _backup = sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (_backup.IsInvalid)
        {
            throw Fault(sqlite3_errcode(target.Handle));
        }
    }

    /// <summary>Locks the target; a writer is waited for.</summary>
    public static async Task<SqliteReplacement> BeginAsync(
        SqliteConnection source,
        SqliteConnection target,
        CancellationToken cancellationToken
    )
    {
        var replacement = new SqliteReplacement(source, target);
        try
        {
            // To copy no page yet is to lock (findings/sqlite-backup-of-no-page-locks.sh).
            await replacement.StepAsync(0, cancellationToken);
            return replacement;
        }
        catch
        {
            replacement.Dispose();
            throw;
        }
    }

    /// <summary>Copies everything, and ends the transaction.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => StepAsync(-1, cancellationToken);

    /// <summary>Lets go of both; the target is as it was if it is not complete.</summary>
    public void Dispose() => _backup.Dispose();

    private async Task StepAsync(int pages, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (
            await Task.Run(() => sqlite3_backup_step(_backup, pages), cancellationToken)
                is not SQLITE_OK
                    and not SQLITE_DONE
                    and var code
        )
        {
            if (
                code is not SQLITE_BUSY and not SQLITE_LOCKED
                || TimeProvider.System.GetElapsedTime(started) > _patience
            )
            {
                throw Fault(code);
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }

    private SqliteException Fault(int code) => new(sqlite3_errmsg(_target.Handle).utf8_to_string(), code);
}
