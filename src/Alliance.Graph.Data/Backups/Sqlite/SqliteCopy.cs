using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Alliance.Graph.Data.Backups.Sqlite;

/// <summary>Copies one SQLite database over another while both are in use (https://sqlite.org/backup.html).</summary>
internal static class SqliteCopy
{
    // An import that runs for longer is one that should not be disturbed.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A connection that is not kept when it is closed.</summary>
    public static async Task<SqliteConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// In one transaction of the target: its readers go on with what they have begun to read, and then find the new rows; a writer is
    /// waited for. Whoever kills it leaves the target as it was.
    /// </summary>
    public static async Task CopyAsync(SqliteConnection source, SqliteConnection target, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await Task.Run(() => source.BackupDatabase(target), cancellationToken);
                return;
            }
            catch (SqliteException exception) when (
                exception.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED && TimeProvider.System.GetElapsedTime(started) < _patience)
            {
                await Task.Delay(_pause, cancellationToken);
            }
        }
    }

    public static async Task<object?> ExecuteAsync(SqliteConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
